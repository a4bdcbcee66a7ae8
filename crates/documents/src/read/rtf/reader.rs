//! Tokens to lines: keeps the stack of groups and sends text where it belongs.

use resume::parse::Line;

use super::charset::{Charset, of_code_page};
use super::flows::{Flow, Goal};
use super::state::{Destination, State, Tables};
use super::tokens::Token;
use crate::read::flow::field::{Field, read as read_field};
use crate::read::flow::{Frame, Lines, add_edge};

/// How deep groups may nest; Word stays far below.
const MAX_DEPTH: usize = 2_000;

/// A document while it is read.
pub struct Reader {
    pub(super) state: State,
    pub(super) tables: Tables,
    pub(super) flows: Vec<Flow>,
    pub(super) page: &'static encoding_rs::Encoding,
    pub(super) fields: Vec<(String, Option<Field>)>,
    stack: Vec<State>,
    edges: (Vec<Vec<Line>>, Vec<Vec<Line>>),
    /// Bytes that wait for their neighbours: a symbol of a far-eastern code page has two.
    bytes: Vec<u8>,
    /// Half of a symbol that `\u` gives in two halves.
    half: Option<u16>,
    /// How many symbols behind `\u` are still to be left out.
    skip: usize,
    mark: String,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            state: State::default(),
            tables: Tables::default(),
            flows: vec![Flow::new(Goal::Document)],
            page: of_code_page(1252),
            fields: Vec::new(),
            stack: Vec::new(),
            edges: (Vec::new(), Vec::new()),
            bytes: Vec::new(),
            half: None,
            skip: 0,
            mark: String::new(),
        }
    }
}

impl Reader {
    /// Takes one token; answers whether the file can still be read.
    pub fn take(&mut self, token: Token<'_>) -> bool {
        match token {
            Token::Open => {
                self.flush();
                self.skip = 0;
                self.stack.push(self.state);
                self.state.is_fresh = true;
                self.state.is_optional = false;
                return self.stack.len() <= MAX_DEPTH;
            }
            Token::Close => self.close(),
            Token::Word("u", Some(code)) => self.unicode(code),
            Token::Word(name, number) => {
                self.flush();
                self.skip = 0;
                self.word(name, number);
            }
            Token::Symbol(_) | Token::Byte(_) if self.skip > 0 => self.skip -= 1,
            Token::Symbol(symbol) => self.symbol(symbol),
            Token::Byte(_) | Token::Text(_) if self.state.destination == Destination::Skipped => {}
            Token::Byte(byte) => {
                self.state.is_fresh = false;
                self.bytes.push(byte);
            }
            Token::Text(text) => {
                self.state.is_fresh = false;
                let skipped = self.skip.min(text.len());
                self.skip -= skipped;
                self.bytes.extend_from_slice(text.get(skipped..).unwrap_or_default());
            }
        }
        true
    }

    /// The lines of the document.
    pub fn finish(mut self) -> Vec<Line> {
        while !self.stack.is_empty() {
            self.close();
        }
        self.flush();
        self.paragraph();
        let mut lines = Lines::default();
        for edge in std::mem::take(&mut self.edges.0) {
            add_edge(edge, &mut lines);
        }
        lines.new_block();
        let document = self.flows.drain(..).next().map(Flow::finish).unwrap_or_default();
        lines.append(document);
        for edge in self.edges.1 {
            add_edge(edge, &mut lines);
        }
        lines.finish()
    }

    fn close(&mut self) {
        self.flush();
        self.skip = 0;
        let Some(outer) = self.stack.pop() else { return };
        let inner = std::mem::replace(&mut self.state, outer);
        match (inner.destination, outer.destination) {
            (Destination::Mark, Destination::Mark) => {}
            (Destination::Mark, _) => self.end_mark(),
            (Destination::Styles, Destination::Styles) if !inner.is_optional => {
                self.tables.close_style();
            }
            _ => {}
        }
        while self.flows.len() > outer.flows.max(1) {
            self.end_flow(inner);
        }
        self.fields.truncate(outer.fields);
    }

    /// What shows before an entry of a list is its mark, not its text.
    fn end_mark(&mut self) {
        let mark = std::mem::take(&mut self.mark);
        if !mark.trim().is_empty()
            && let Some(flow) = self.flows.last_mut()
        {
            flow.is_entry = true;
        }
    }

    fn end_flow(&mut self, inner: State) {
        let frame = self.frame(inner);
        let Some(mut flow) = self.flows.pop() else { return };
        flow.paragraph(frame, inner.paragraph.table);
        let goal = flow.goal;
        let lines = flow.finish();
        match goal {
            Goal::Header => self.edges.0.push(lines),
            Goal::Footer => self.edges.1.push(lines),
            Goal::Box | Goal::Document => {
                if let Some(flow) = self.flows.last_mut() {
                    flow.add_box(lines);
                }
            }
        }
    }

    /// Opens a stream of its own for the text of this group.
    pub(super) fn open_flow(&mut self, goal: Goal) {
        self.flows.push(Flow::new(goal));
        self.state.flows = self.flows.len();
        self.state.destination = Destination::Body;
        self.state.paragraph = super::state::Paragraph::default();
    }

    fn symbol(&mut self, symbol: u8) {
        if !matches!(symbol, b'{' | b'}' | b'\\') {
            self.flush();
        }
        match symbol {
            b'{' | b'}' | b'\\' => self.bytes.push(symbol),
            b'*' => {
                self.state.is_optional = true;
                return;
            }
            b'~' => self.push("\u{a0}"),
            b'_' => self.push("-"),
            b'\r' | b'\n' => self.paragraph(),
            b'\t' => self.push("\t"),
            _ => {}
        }
        self.state.is_fresh = false;
    }

    fn unicode(&mut self, code: i32) {
        self.flush_bytes();
        self.state.is_fresh = false;
        let unit = (code & 0xFFFF) as u16;
        let symbol = match (self.half.take(), unit) {
            (_, 0xD800..=0xDBFF) => {
                self.half = Some(unit);
                None
            }
            (Some(half), 0xDC00..=0xDFFF) => {
                char::decode_utf16([half, unit]).next().and_then(Result::ok)
            }
            _ => char::from_u32(u32::from(unit)),
        };
        if let Some(symbol) = symbol {
            self.push(symbol.encode_utf8(&mut [0; 4]));
        }
        self.skip = self.state.fallback;
    }

    /// Sends the bytes on, once it is known that no more of them belong together.
    fn flush(&mut self) {
        self.flush_bytes();
        self.half = None;
    }

    fn flush_bytes(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let font = self.tables.fonts.get(&self.state.font).copied();
        let charset = match self.state.destination {
            Destination::Body | Destination::Mark => font,
            _ => None,
        };
        let text = charset.unwrap_or(Charset::Text(self.page)).decode(&bytes);
        self.push(&text);
    }

    /// Sends text where the group says.
    pub(super) fn push(&mut self, text: &str) {
        match self.state.destination {
            Destination::Skipped | Destination::Fonts => {}
            Destination::Styles => self.tables.open_style.2.push_str(text),
            Destination::Instruction => {
                if let Some((instruction, _)) = self.fields.last_mut() {
                    instruction.push_str(text);
                }
            }
            Destination::Mark => self.mark.push_str(text),
            Destination::Body => self.push_text(text),
        }
    }

    fn push_text(&mut self, text: &str) {
        let is_page = self.fields.iter().any(|(_, field)| *field == Some(Field::PageNumber));
        if self.state.hidden || self.state.deleted || is_page {
            return;
        }
        let link = self.fields.iter().rev().find_map(|(_, field)| match field {
            Some(Field::Link(target)) => Some(target.as_str()),
            _ => None,
        });
        if let Some(flow) = self.flows.last_mut() {
            flow.runs.style(self.state.look, link);
            flow.runs.push(text);
        }
    }

    /// The field's instruction is complete: its text follows.
    pub(super) fn begin_result(&mut self) {
        if let Some((instruction, field)) = self.fields.last_mut() {
            *field = Some(read_field(instruction));
        }
    }

    /// Ends the paragraph.
    pub(super) fn paragraph(&mut self) {
        let frame = self.frame(self.state);
        if let Some(flow) = self.flows.last_mut() {
            flow.paragraph(frame, self.state.paragraph.table);
        }
    }

    fn frame(&self, state: State) -> Frame {
        let paragraph = state.paragraph;
        let own = paragraph.outline.filter(|level| (0..9).contains(level));
        let own = own.map(|level| (level as u8 + 1).min(6));
        Frame {
            heading: own.or_else(|| self.tables.headings.get(&paragraph.style).copied()),
            bullet: false,
            depth: paragraph.list_level.clamp(0, 8) as u8,
            space_above: paragraph.space_above as f32,
            space_below: paragraph.space_below as f32,
        }
    }
}
