//! Bytes of RTF to tokens.

/// A piece of an RTF file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// `\word` with its number, when it has one.
    Word(&'a str, Option<i32>),
    /// `\` and one symbol that is no letter.
    Symbol(u8),
    /// `\'hh`
    Byte(u8),
    /// Bytes that stand for themselves, in the code page of their font.
    Text(&'a [u8]),
}

/// The tokens of a file; never fails, whatever the bytes are.
#[derive(Debug)]
pub struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    /// The tokens of these bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Cuts some bytes off the front.
    fn cut(&mut self, length: usize) -> &'a [u8] {
        let (front, rest) = self.rest.split_at(length.min(self.rest.len()));
        self.rest = rest;
        front
    }

    fn control(&mut self) -> Option<Token<'a>> {
        let first = *self.rest.first()?;
        if !first.is_ascii_alphabetic() {
            self.cut(1);
            if first != b'\'' {
                return Some(Token::Symbol(first));
            }
            let digits = std::str::from_utf8(self.cut(2)).ok();
            return Some(Token::Byte(
                digits.and_then(|hex| u8::from_str_radix(hex, 16).ok()).unwrap_or(b'?'),
            ));
        }
        let length =
            self.rest.iter().take(40).take_while(|byte| byte.is_ascii_alphabetic()).count();
        let name = std::str::from_utf8(self.cut(length)).unwrap_or_default();
        let sign = usize::from(self.rest.first() == Some(&b'-'));
        let digits =
            self.rest.iter().skip(sign).take(10).take_while(|byte| byte.is_ascii_digit()).count();
        let number = if digits == 0 {
            None
        } else {
            let text = std::str::from_utf8(self.cut(sign + digits)).unwrap_or_default();
            Some(text.parse::<i64>().map_or(0, |number| number.clamp(-1 << 30, 1 << 30) as i32))
        };
        if self.rest.first() == Some(&b' ') {
            self.cut(1);
        }
        if name == "bin" {
            // Raw bytes of a picture.
            self.cut(number.and_then(|number| usize::try_from(number).ok()).unwrap_or(0));
        }
        Some(Token::Word(name, number))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            match *self.rest.first()? {
                b'{' => {
                    self.cut(1);
                    return Some(Token::Open);
                }
                b'}' => {
                    self.cut(1);
                    return Some(Token::Close);
                }
                b'\\' => {
                    self.cut(1);
                    return self.control();
                }
                b'\r' | b'\n' | 0 => {
                    self.cut(1);
                }
                _ => {
                    let is_plain =
                        |byte: &&u8| !matches!(**byte, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0);
                    let length = self.rest.iter().take_while(is_plain).count();
                    return Some(Token::Text(self.cut(length)));
                }
            }
        }
    }
}
