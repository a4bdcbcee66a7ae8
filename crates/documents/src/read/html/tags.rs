//! What elements are without any style sheet.

/// How an element stands among its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Display {
    /// Not at all.
    None,
    /// In the line.
    Inline,
    /// On lines of its own.
    Block,
    /// On lines of its own, its children side by side.
    Row,
}

/// How an element of a name stands.
pub fn display(tag: &str) -> Display {
    match tag {
        "head" | "script" | "style" | "template" | "nav" | "svg" | "math" | "button" | "select"
        | "datalist" | "iframe" | "object" | "embed" | "audio" | "video" | "canvas" | "dialog"
        | "textarea" | "input" | "meter" | "progress" | "del" | "rt" | "rp" | "map"
        | "noframes" | "link" | "meta" | "title" | "base" | "img" | "picture" => Display::None,
        "html" | "body" | "div" | "p" | "section" | "article" | "header" | "footer" | "main"
        | "aside" | "address" | "blockquote" | "figure" | "figcaption" | "form" | "fieldset"
        | "legend" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "hgroup" | "ul" | "ol" | "menu"
        | "li" | "dl" | "dt" | "dd" | "pre" | "table" | "caption" | "center" | "details"
        | "summary" | "hr" | "noscript" | "search" | "optgroup" | "option" | "tr" | "td" | "th"
        | "tbody" | "thead" | "tfoot" => Display::Block,
        _ => Display::Inline,
    }
}

/// The level of a heading.
pub fn heading(tag: &str) -> Option<u8> {
    match tag.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

/// The white space that browsers put around an element, in twentieths of a point.
pub fn space(tag: &str) -> f32 {
    match tag {
        "p" | "ul" | "ol" | "dl" | "pre" | "blockquote" | "figure" | "table" => 180.0,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => 240.0,
        "section" | "article" | "header" | "footer" | "main" | "aside" | "hr" | "fieldset" => 300.0,
        _ => 0.0,
    }
}

/// Parts of a page that stand beside or apart from the rest.
pub fn is_region(tag: &str) -> bool {
    matches!(tag, "aside" | "main" | "header" | "footer")
}
