//! The staged release of the editor: who has it now.
//!
//! Each stage adds to the one before: internal accounts, then Free, then Pro, then Premium. A percentage opens the newest
//! stage for a share of its users. Who is in stays in while the share grows: the share is measured on a hash of the user's id.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::tiers::Tier;

/// Who has the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rollout {
    stage: Stage,
    /// The share of the newest stage's users, in hundredths of a percent.
    share: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Off,
    Internal,
    Free,
    Pro,
    Premium,
    Everyone,
}

/// All of them.
const WHOLE: u16 = 10_000;

impl Rollout {
    /// Everybody has it.
    pub const EVERYONE: Self = Self { stage: Stage::Everyone, share: WHOLE };

    /// Whether a user has the editor; `internal` accounts have it from the first stage on.
    pub fn includes(self, user: Uuid, tier: Tier, internal: bool) -> bool {
        match self.stage {
            Stage::Off => false,
            Stage::Everyone => true,
            _ if internal => true,
            newest => bucket(user) < share(newest, self.share, tier),
        }
    }

    /// The share of a tier's users who have the editor, in hundredths of a percent.
    pub fn share_of(self, tier: Tier) -> u16 {
        match self.stage {
            Stage::Off => 0,
            Stage::Everyone => WHOLE,
            newest => share(newest, self.share, tier),
        }
    }

    /// Whether internal accounts have the editor.
    pub fn includes_internal(self) -> bool {
        self.stage != Stage::Off
    }
}

fn share(newest: Stage, share: u16, tier: Tier) -> u16 {
    let stage = match tier {
        Tier::Free => Stage::Free,
        Tier::Pro => Stage::Pro,
        Tier::Premium => Stage::Premium,
    };
    match stage.cmp(&newest) {
        std::cmp::Ordering::Less => WHOLE,
        std::cmp::Ordering::Equal => share,
        std::cmp::Ordering::Greater => 0,
    }
}

/// A user's place from 0 to 9,999, the same on every server and for ever.
fn bucket(user: Uuid) -> u16 {
    let digest = Sha256::new().chain_update(b"editor rollout ").chain_update(user.as_bytes());
    let digest = digest.finalize();
    let number = digest.iter().take(8).fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    (number % u64::from(WHOLE)) as u16
}

impl fmt::Display for Rollout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.stage {
            Stage::Off => "off",
            Stage::Internal => "internal",
            Stage::Free => "free",
            Stage::Pro => "pro",
            Stage::Premium => "premium",
            Stage::Everyone => "everyone",
        })?;
        match (self.share, self.share % 100) {
            (WHOLE, _) => Ok(()),
            (share, 0) => write!(f, ":{}", share / 100),
            (share, rest) => write!(f, ":{}.{rest:02}", share / 100),
        }
    }
}

impl FromStr for Rollout {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (name, share) = match text.trim().split_once(':') {
            Some((name, share)) => (name, Some(share)),
            None => (text.trim(), None),
        };
        let stage = match name.trim().to_lowercase().as_str() {
            "off" => Stage::Off,
            "internal" => Stage::Internal,
            "free" => Stage::Free,
            "pro" => Stage::Pro,
            "premium" => Stage::Premium,
            "everyone" => Stage::Everyone,
            _ => return Err(format!("there is no stage {name:?}")),
        };
        let Some(share) = share else { return Ok(Self { stage, share: WHOLE }) };
        if !matches!(stage, Stage::Free | Stage::Pro | Stage::Premium) {
            return Err(format!("the stage {name:?} has no percentage"));
        }
        let percent: f64 = share.trim().trim_end_matches('%').trim().parse().unwrap_or(f64::NAN);
        if !(0.0..=100.0).contains(&percent) {
            return Err(format!("{share:?} is no percentage from 0 to 100"));
        }
        Ok(Self { stage, share: (percent * 100.0).round() as u16 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stage_adds_to_the_one_before() {
        let user = Uuid::from_u128(1);
        let cases = [
            ("off", [false, false, false, false]),
            ("internal", [true, false, false, false]),
            ("free", [true, true, false, false]),
            ("pro", [true, true, true, false]),
            ("premium", [true, true, true, true]),
            ("everyone", [true, true, true, true]),
            ("free:0", [true, false, false, false]),
            ("pro:0", [true, true, false, false]),
        ];
        for (text, expected) in cases {
            let rollout: Rollout = text.parse().unwrap();
            let found = [
                rollout.includes(user, Tier::Premium, true),
                rollout.includes(user, Tier::Free, false),
                rollout.includes(user, Tier::Pro, false),
                rollout.includes(user, Tier::Premium, false),
            ];
            assert_eq!(found, expected, "{text}");
            assert_eq!(rollout.to_string(), text);
        }
    }

    #[test]
    fn a_share_is_met_and_who_is_in_stays_in() {
        let users: Vec<_> = (0..20_000).map(|n| Uuid::from_u128((n << 64) | (n * 7919))).collect();
        let mut before = vec![false; users.len()];
        for percent in ["2.5", "5", "25", "50", "99.99", "100"] {
            let rollout: Rollout = format!("pro:{percent}").parse().unwrap();
            let now: Vec<_> =
                users.iter().map(|user| rollout.includes(*user, Tier::Pro, false)).collect();
            let share =
                now.iter().filter(|is_in| **is_in).count() as f64 / users.len() as f64 * 100.0;
            let wanted: f64 = percent.parse().unwrap();
            assert!((share - wanted).abs() < 1.5, "{share} % for {percent} %");
            assert!(before.iter().zip(&now).all(|(before, now)| !before || *now), "{percent}");
            before = now;
        }
        assert!(before.iter().all(|is_in| *is_in));
    }

    #[test]
    fn what_is_no_stage_is_said() {
        for text in
            ["", "all", "free:101", "free:-1", "free:many", "free:", "internal:5", "free:NaN"]
        {
            assert!(text.parse::<Rollout>().is_err(), "{text}");
        }
        assert_eq!("Free: 10 %".parse::<Rollout>().unwrap().to_string(), "free:10");
        assert_eq!("free:2.5".parse::<Rollout>().unwrap().to_string(), "free:2.50");
    }
}
