//! Putting a portfolio on the web, as it is now.

use std::time::Duration;

use chrono::{DateTime, Datelike, Utc};
use resume::document::{Portfolio, Slug};
use store::{Document, Publication, StoreError, User};
use uuid::Uuid;

use super::stored_document::{DocumentKind, field, read_content};
use crate::app::App;
use crate::error::{ActionError, refuse, refuse_until};
use crate::tiers::Tier;
use crate::{clock, codes};

/// The name under which publishes are counted.
const METRIC: &str = "portfolio_publishes";

/// Publishes a portfolio; what others see changes only when it is published again.
pub struct PublishPortfolio {
    /// Whose portfolio.
    pub user: User,
    /// Which one.
    pub id: Uuid,
    /// The revision that the user saw; absent: the present one.
    pub revision: Option<i64>,
}

impl PublishPortfolio {
    /// Each publish counts against the month's quota, also of the same page; a failed one does not.
    pub async fn run(self, app: &App) -> Result<(Document, Publication), ActionError> {
        let tier: Tier = self.user.tier.parse().unwrap_or(Tier::Free);
        let limit = tier.limits().portfolio_publishes_per_month;
        if limit == 0 {
            return Err(refuse(codes::TIER_REQUIRED));
        }
        let user_id = self.user.id;
        let document = DocumentKind::Portfolio.get(app, user_id, self.id).await?;
        let portfolio: Portfolio = read_content(document.body.clone())?;
        if portfolio.name.trim().is_empty() {
            return Err(field("content.name", "must not be empty on a page for others"));
        }
        let slugs = self.slugs(app, &portfolio).await?;
        let now = clock::now();
        let month = clock::month(now);
        match app.store.reserve_usage(user_id, METRIC, &month, Some(limit)).await {
            Err(StoreError::QuotaExceeded { .. }) => {
                return Err(refuse_until(codes::QUOTA_EXCEEDED, until_next_month(now)));
            }
            reserved => reserved?,
        };
        let revision = self.revision.unwrap_or(document.revision);
        let published = self.insert(app, revision, &slugs, now).await;
        if published.is_err() {
            app.store.refund_usage(user_id, METRIC, &month).await?;
        }
        Ok((document, published?))
    }

    /// The address that was chosen; else the present one, or one made from the name.
    async fn slugs(&self, app: &App, portfolio: &Portfolio) -> Result<Vec<Slug>, ActionError> {
        let chosen = portfolio.slug.trim();
        if !chosen.is_empty() {
            let slug = Slug::parse(chosen);
            return Ok(vec![slug.map_err(|error| field("content.slug", error.to_string()))?]);
        }
        let present = app.store.find_publication(self.user.id, self.id).await?;
        let present = present.and_then(|publication| Slug::parse(&publication.slug).ok());
        let ending: String = self.id.simple().to_string().chars().rev().take(6).collect();
        let made = Slug::of_name_and(&portfolio.name, &ending);
        Ok(present.into_iter().chain(Slug::of_name(&portfolio.name)).chain([made]).collect())
    }

    /// Takes the first address that is free.
    async fn insert(
        &self,
        app: &App,
        revision: i64,
        slugs: &[Slug],
        now: DateTime<Utc>,
    ) -> Result<Publication, ActionError> {
        for slug in slugs {
            let (user_id, slug) = (self.user.id, slug.as_str());
            match app.store.insert_publication(user_id, self.id, revision, slug, now).await {
                Err(StoreError::Taken("slug")) => {}
                published => return Ok(published?),
            }
        }
        Err(refuse(codes::SLUG_TAKEN))
    }
}

fn until_next_month(now: DateTime<Utc>) -> Duration {
    let first =
        now.date_naive().with_day(1).and_then(|day| day.checked_add_months(chrono::Months::new(1)));
    let next = first.and_then(|day| day.and_hms_opt(0, 0, 0)).map(|time| time.and_utc());
    next.and_then(|next| (next - now).to_std().ok()).unwrap_or_default()
}
