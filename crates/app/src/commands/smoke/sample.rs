//! The resume and the posting that are tried out. Both are made up, and say so.

use serde_json::{Value, json};

/// Somebody who does not exist.
pub fn resume() -> Value {
    json!({
        "basics": {
            "name": "Robin Probe", "label": "Backend Engineer", "email": "robin.probe@example.org",
            "summary": "Backend engineer with eight years of experience in logistics.",
            "location": {"city": "Hamburg", "countryCode": "DE"},
        },
        "work": [
            {"name": "Probewerk GmbH", "position": "Backend Engineer", "startDate": "2019-03", "endDate": "2025-06",
             "highlights": ["Built services in Rust on PostgreSQL for 2 million parcels a day",
                            "Moved 30 services to Kubernetes and Docker"]},
            {"name": "Muster AG", "position": "Software Developer", "startDate": "2016-01", "endDate": "2019-02",
             "highlights": ["Wrote import tools in Python"]},
        ],
        "education": [{"institution": "TU Hamburg", "studyType": "Bachelor of Science",
                       "area": "Computer Science", "endDate": "2015"}],
        "skills": [{"name": "Languages", "keywords": ["Rust", "Python", "SQL"]},
                   {"name": "Operations", "keywords": ["Kubernetes", "Docker", "PostgreSQL"]}],
    })
}

/// A posting that asks for what this resume has, and for more.
pub const POSTING: &str = "Senior Backend Engineer\n\nAbout the role\nWe are looking for an engineer who builds \
    reliable services for our parcel network.\n\nRequirements\n- 5+ years of experience in software development\n\
    - Strong knowledge of Rust and PostgreSQL\n- Experience with Kubernetes and Docker\n- Bachelor's degree in \
    Computer Science\n\nNice to have\n- Experience with Kafka\n- German\n";
