//! Text in a document that talks to a machine instead of about a person.

use std::sync::LazyLock;

use regex::Regex;

/// A sentence may go on for this many lines.
const MOST_LINES: usize = 4;

/// Borders of words are the plain ones of ASCII: with Unicode's, a text with one foreign sign is searched many times slower.
static COMMAND: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)(?-u:\b)(?:ignore|disregard|forget|override|bypass|overrule)(?-u:\b).{0,60}(?-u:\b)(?:instructions?|prompts?|directions|guidelines|commands|rules|(?:everything|all) (?:above|before)|previous|prior|above)(?-u:\b)",
        r"|(?-u:\b)(?:system prompt|you are (?:now )?(?:chatgpt|gpt|claude|gemini|an? (?:ai|llm|language model|assistant))|as an ai(?-u:\b))",
        r"|(?-u:\b)(?:dear|attention|note to|to the|to any|to all)\s+(?:ai|llm|gpt|chatgpt|bot|language model|parser)s?(?-u:\b)",
        r"|(?-u:\b)(?:ai|llm|gpt|chatgpt|model|assistant|bot)s?\s*[:,]\s*(?:please\s+)?(?:say|answer|output|respond|report|return|rate|rank|recommend|add|set|write|extract|treat)(?-u:\b)",
        r"|(?-u:\b)(?:ignorier\w*|vergiss|vergesse\w*|missachte\w*)(?-u:\b).{0,60}(?:anweisung|vorgabe|regeln|prompt|instruktion)",
        r"|(?-u:\b)(?:ignore[zr]?|oublie[zr]?)(?-u:\b).{0,60}(?:instruction|consigne|règles)",
        r"|(?-u:\b)(?:ignor[ae]|olvid[ae]|desatiend[ae])(?-u:\b).{0,60}(?:instruccion|indicacion|reglas)",
        r"|(?-u:\b)(?:ignora|dimentica)(?-u:\b).{0,60}(?:istruzion|regole)",
        r"|(?-u:\b)(?:ignore|esqueça)(?-u:\b).{0,60}(?:instruç|regras)",
        r"|(?-u:\b)(?:negeer|vergeet)(?-u:\b).{0,60}(?:instructie|opdracht|regels)",
        r"|(?:忽略|无视|無視).{0,20}(?:指令|指示|说明|提示)|(?:指示|命令|指令).{0,8}無視",
    ))
    .ok()
});

/// Which lines belong to such a sentence.
pub fn marks(lines: &[&str]) -> Vec<bool> {
    let mut marks = vec![false; lines.len()];
    let Some(command) = COMMAND.as_ref() else { return marks };
    for at in 0..lines.len() {
        // A command may be broken over two lines.
        let next = lines.get(at + 1).copied().unwrap_or_default();
        let line = lines.get(at).copied().unwrap_or_default();
        let alone = command.is_match(line);
        if !alone && (command.is_match(next) || !command.is_match(&format!("{line} {next}"))) {
            continue;
        }
        let least = if alone { 1 } else { 2 };
        for (count, mark) in marks.iter_mut().skip(at).take(MOST_LINES).enumerate() {
            *mark = true;
            let text = lines.get(at + count).map_or("", |line| line.trim_end());
            if count + 1 >= least
                && (text.is_empty() || text.ends_with(['.', '!', '?', '。', '！']))
            {
                break;
            }
        }
    }
    marks
}
