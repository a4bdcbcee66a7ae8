//! The tiers: one typed table that the API, the page, the docs and the tests all read.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What an account may do.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    /// Costs nothing.
    Free,
    /// $19.99 a month.
    Pro,
    /// $29.99 a month.
    Premium,
}

/// The limits of a tier; an absent number means unlimited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Limits {
    /// How many base resumes can be stored.
    pub base_resume_slots: i32,
    /// Uses of resume AI (generate content, apply recommendations) per calendar month UTC.
    pub resume_ai_per_month: Option<i64>,
    /// Cover letters per calendar month UTC.
    pub cover_letters_per_month: Option<i64>,
    /// Portfolio publishes per calendar month UTC.
    pub portfolio_publishes_per_month: i64,
    /// Whether tailoring is included.
    pub tailoring: bool,
    /// Whether tailored versions can be kept.
    pub tailored_versions: bool,
    /// How many templates can be chosen.
    pub templates: Option<i32>,
    /// Storage in bytes.
    pub storage_bytes: i64,
    /// Calls per hour.
    pub hourly: HourlyLimits,
}

/// Calls per hour; 0 means that the action is not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HourlyLimits {
    /// Generate content.
    pub generate: u32,
    /// Apply recommendations.
    pub apply_recommendations: u32,
    /// Partial tailoring.
    pub tailor: u32,
    /// Full tailoring.
    pub tailor_full: u32,
    /// Cover letters.
    pub cover_letter: u32,
    /// Portfolios.
    pub portfolio: u32,
    /// ATS checks.
    pub ats: u32,
}

const MEGABYTE: i64 = 1024 * 1024;

impl Tier {
    /// All tiers, cheapest first.
    pub const ALL: [Self; 3] = [Self::Free, Self::Pro, Self::Premium];

    /// What the tier may do.
    pub const fn limits(self) -> Limits {
        match self {
            Self::Free => Limits {
                base_resume_slots: 1,
                resume_ai_per_month: Some(5),
                cover_letters_per_month: Some(2),
                portfolio_publishes_per_month: 0,
                tailoring: false,
                tailored_versions: false,
                templates: Some(3),
                storage_bytes: 50 * MEGABYTE,
                hourly: hourly([5, 2, 0, 0, 2, 0, 60]),
            },
            Self::Pro => Limits {
                base_resume_slots: 5,
                portfolio_publishes_per_month: 0,
                storage_bytes: 500 * MEGABYTE,
                hourly: hourly([30, 10, 15, 10, 10, 0, 120]),
                ..PAID
            },
            Self::Premium => Limits {
                base_resume_slots: 10,
                portfolio_publishes_per_month: 10,
                storage_bytes: 2048 * MEGABYTE,
                hourly: hourly([60, 25, 40, 20, 25, 15, 240]),
                ..PAID
            },
        }
    }

    /// The tier's name as the API writes it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Pro => "pro",
            Self::Premium => "premium",
        }
    }
}

const PAID: Limits = Limits {
    base_resume_slots: 0,
    resume_ai_per_month: None,
    cover_letters_per_month: None,
    portfolio_publishes_per_month: 0,
    tailoring: true,
    tailored_versions: true,
    templates: None,
    storage_bytes: 0,
    hourly: hourly([0; 7]),
};

const fn hourly(
    [generate, apply_recommendations, tailor, tailor_full, cover_letter, portfolio, ats]: [u32; 7],
) -> HourlyLimits {
    HourlyLimits {
        generate,
        apply_recommendations,
        tailor,
        tailor_full,
        cover_letter,
        portfolio,
        ats,
    }
}

impl fmt::Display for Tier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Tier {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|tier| tier.name().eq_ignore_ascii_case(text));
        found.ok_or_else(|| format!("there is no tier {text:?}"))
    }
}
