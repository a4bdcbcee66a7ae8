//! Who may register and what they get.

use super::environment::{ConfigError, Environment, Variable};
use crate::tiers::Tier;

const DEFAULT_TIER: Variable =
    Variable::plain("DEFAULT_TIER", "premium", "The tier of new accounts: free, pro or premium.");
const DISABLE_SIGNUPS: Variable = Variable::plain(
    "DISABLE_SIGNUPS",
    "false",
    "Whether only an administrator can make new accounts.",
);

/// The variables of this section.
pub const VARIABLES: [&Variable; 2] = [&DEFAULT_TIER, &DISABLE_SIGNUPS];

/// Who may register and what they get.
#[derive(Clone, Copy, Debug)]
pub struct AccountsConfig {
    /// The tier of new accounts.
    pub default_tier: Tier,
    /// Whether nobody can register.
    pub disable_signups: bool,
}

impl AccountsConfig {
    pub(super) fn read(environment: &Environment) -> Result<Self, ConfigError> {
        Ok(Self {
            default_tier: environment
                .parse(&DEFAULT_TIER, "free, pro or premium")?
                .unwrap_or(Tier::Premium),
            disable_signups: environment.switch(&DISABLE_SIGNUPS, false)?,
        })
    }
}
