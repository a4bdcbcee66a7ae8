//! Text in a document that talks to a machine instead of about a person.

use std::sync::LazyLock;

use regex::Regex;

/// A sentence may go on for this many lines.
const MOST_LINES: usize = 4;

static COMMAND: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)\b(?:ignore|disregard|forget|override|bypass|overrule)\b.{0,60}\b(?:instructions?|prompts?|directions|guidelines|commands|rules|(?:everything|all) (?:above|before)|previous|prior|above)\b",
        r"|\b(?:system prompt|you are (?:now )?(?:chatgpt|gpt|claude|gemini|an? (?:ai|llm|language model|assistant))|as an ai\b)",
        r"|\b(?:dear|attention|note to|to the|to any|to all)\s+(?:ai|llm|gpt|chatgpt|bot|language model|parser)s?\b",
        r"|\b(?:ai|llm|gpt|chatgpt|model|assistant|bot)s?\s*[:,]\s*(?:please\s+)?(?:say|answer|output|respond|report|return|rate|rank|recommend|add|set|write|extract|treat)\b",
        r"|\b(?:ignorier\w*|vergiss|vergesse\w*|missachte\w*)\b.{0,60}(?:anweisung|vorgabe|regeln|prompt|instruktion)",
        r"|\b(?:ignore[zr]?|oublie[zr]?)\b.{0,60}(?:instruction|consigne|règles)",
        r"|\b(?:ignor[ae]|olvid[ae]|desatiend[ae])\b.{0,60}(?:instruccion|indicacion|reglas)",
        r"|\b(?:ignora|dimentica)\b.{0,60}(?:istruzion|regole)",
        r"|\b(?:ignore|esqueça)\b.{0,60}(?:instruç|regras)",
        r"|\b(?:negeer|vergeet)\b.{0,60}(?:instructie|opdracht|regels)",
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
