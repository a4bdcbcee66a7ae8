//! What the control words of RTF mean.

use super::charset::{of_code_page, of_font};
use super::flows::Goal;
use super::reader::Reader;
use super::state::{Destination, Paragraph, State};

impl Reader {
    /// Obeys one control word; an unknown one changes nothing.
    pub(super) fn word(&mut self, name: &str, number: Option<i32>) {
        let is_fresh = std::mem::take(&mut self.state.is_fresh);
        if is_fresh && self.destination(name) {
            return;
        }
        match self.state.destination {
            Destination::Skipped => {}
            Destination::Fonts => self.font_table(name, number),
            Destination::Styles => self.style_table(name, number),
            _ => self.control(name, number.unwrap_or(1), number),
        }
    }

    /// Handles a word that says where the text of its group goes; answers whether it was one.
    fn destination(&mut self, name: &str) -> bool {
        if self.state.destination == Destination::Skipped {
            return true;
        }
        match name {
            "fonttbl" => self.state.destination = Destination::Fonts,
            "stylesheet" => self.state.destination = Destination::Styles,
            "header" | "headerl" | "headerr" | "headerf" => self.open_flow(Goal::Header),
            "footer" | "footerl" | "footerr" | "footerf" => self.open_flow(Goal::Footer),
            "shptxt" | "footnote" | "dptxbxtext" => self.open_flow(Goal::Box),
            "listtext" | "pntext" => self.state.destination = Destination::Mark,
            "field" => {
                self.fields.push((String::new(), None));
                self.state.fields = self.fields.len();
            }
            "fldinst" => self.state.destination = Destination::Instruction,
            "fldrslt" => self.begin_result(),
            // Groups whose text is that of the document.
            "shpinst" | "shp" | "shpgrp" | "result" | "object" | "upr" | "rtf" => {}
            "colortbl" | "info" | "pict" | "shppict" | "nonshppict" | "shprslt" | "objdata"
            | "objclass" | "annotation" | "atnid" | "atnauthor" | "ud" | "xe" | "tc" | "txe"
            | "rxe" | "sp" | "listtable" | "listoverridetable" | "nonesttables" | "pn"
            | "private" | "userprops" | "bkmkstart" | "bkmkend" | "revtbl" | "filetbl"
            | "ftnsep" | "ftnsepc" | "aftnsep" | "aftnsepc" => {
                self.state.destination = Destination::Skipped;
            }
            // A program that does not know what an optional group is leaves it out.
            _ if self.state.is_optional => self.state.destination = Destination::Skipped,
            _ => return false,
        }
        true
    }

    fn font_table(&mut self, name: &str, number: Option<i32>) {
        match (name, number) {
            ("f", Some(font)) => self.state.font = font,
            ("fcharset", Some(set)) => {
                if let Some(charset) = of_font(set) {
                    self.tables.fonts.insert(self.state.font, charset);
                }
            }
            ("cpg", Some(page)) => {
                let charset = super::charset::Charset::Text(of_code_page(page));
                self.tables.fonts.insert(self.state.font, charset);
            }
            _ => {}
        }
    }

    fn style_table(&mut self, name: &str, number: Option<i32>) {
        match (name, number) {
            ("s", Some(style)) => self.tables.open_style.0 = style,
            ("outlinelevel", Some(level)) => self.tables.open_style.1 = Some(level),
            _ => {}
        }
    }

    fn control(&mut self, name: &str, value: i32, number: Option<i32>) {
        match name {
            "par" | "sect" | "page" | "column" => self.paragraph(),
            "line" | "lbr" | "softline" => {
                if let Some(flow) =
                    self.flows.last_mut().filter(|_| self.state.destination == Destination::Body)
                {
                    flow.runs.new_row();
                }
            }
            "cell" => self.cell(1),
            "nestcell" => self.cell(self.state.paragraph.table.max(2)),
            "row" => self.row(1),
            "nestrow" => self.row(self.state.paragraph.table.max(2)),
            "ansicpg" => self.page = of_code_page(value),
            "mac" => self.page = of_code_page(10_000),
            "tab" => self.push("\t"),
            "emdash" => self.push("—"),
            "endash" => self.push("–"),
            "emspace" | "enspace" | "qmspace" => self.push(" "),
            "bullet" => self.push("•"),
            "lquote" => self.push("‘"),
            "rquote" => self.push("’"),
            "ldblquote" => self.push("“"),
            "rdblquote" => self.push("”"),
            _ => format(&mut self.state, name, value, number),
        }
    }

    fn cell(&mut self, table: usize) {
        self.state.paragraph.table = self.state.paragraph.table.max(table);
        self.paragraph();
        if let Some(flow) = self.flows.last_mut() {
            flow.cell(table);
        }
    }

    fn row(&mut self, table: usize) {
        if let Some(flow) = self.flows.last_mut() {
            flow.row(table);
        }
    }
}

/// Obeys a word that changes what text or paragraphs are.
fn format(state: &mut State, name: &str, value: i32, number: Option<i32>) {
    let is_on = number != Some(0);
    match name {
        "b" => state.look.bold = is_on,
        "i" => state.look.italic = is_on,
        "fs" => state.look.size = value as f32 / 2.0,
        "v" => state.hidden = is_on,
        "deleted" => state.deleted = is_on,
        "f" => state.font = value,
        "uc" => state.fallback = value.clamp(0, 16) as usize,
        "plain" => {
            let fresh = State::default();
            state.look = fresh.look;
            (state.hidden, state.deleted) = (false, false);
        }
        "pard" => state.paragraph = Paragraph::default(),
        "s" => state.paragraph.style = value,
        "outlinelevel" => state.paragraph.outline = Some(value),
        "ilvl" => state.paragraph.list_level = value,
        "intbl" => state.paragraph.table = state.paragraph.table.max(1),
        "itap" => state.paragraph.table = value.clamp(0, 8) as usize,
        "sb" => state.paragraph.space_above = value.clamp(0, 10_000),
        "sa" => state.paragraph.space_below = value.clamp(0, 10_000),
        _ => {}
    }
}
