//! One use case per file: a struct whose fields are its input, and `run`.

mod apply_draft;
mod ask_model;
mod change_base_resume;
mod create_api_key;
mod create_base_resume;
mod delete_account;
mod describe_me;
mod document;
mod duplicate_base_resume;
mod export_my_data;
mod export_resume;
mod import_into_slot;
mod open_session;
mod open_tailored_version;
mod parse_cache;
mod parse_resume;
mod posting;
mod promote_tailored_version;
mod propose_edits;
mod quota;
mod read_again;
mod register;
mod remembered;
mod render_preview;
mod restore_version;
mod run_ats_check;
mod set_up_administrator;
mod show_pages;
mod sign_in;

pub use apply_draft::{Applied, ApplyDraft, Target};
pub use ask_model::{Answered, AskModel, Asker, Check, Listener};
pub use change_base_resume::{ChangeBaseResume, DocumentChange};
pub use create_api_key::{ApiKeyMade, CreateApiKey};
pub use create_base_resume::CreateBaseResume;
pub use delete_account::DeleteAccount;
pub use describe_me::{Me, describe_me};
pub use duplicate_base_resume::DuplicateBaseResume;
pub use export_my_data::ExportMyData;
pub use export_resume::{ExportResume, ExportedFile};
pub use import_into_slot::ImportIntoSlot;
pub use open_session::{OpenedSession, SessionOrigin};
pub use open_tailored_version::{MergeState, OpenTailoredVersion, OpenedVersion};
pub use parse_resume::{
    ParseReport, ParseResume, ParsedResume, ReadFile, ReadOnce, read_file, read_resume,
};
pub use posting::{PostingText, analyse_now, analyse_remembered};
pub use promote_tailored_version::PromoteTailoredVersion;
pub use propose_edits::{
    DraftPayload, EditAction, Preflight, PreflightCall, ProposeEdits, WriterChoice, Writing,
    WritingProgress, WritingProgressSender,
};
pub use quota::Reservation;
pub use read_again::ReadAgain;
pub use register::Register;
pub use render_preview::RenderPreview;
pub use restore_version::RestoreVersion;
pub use run_ats_check::{AtsCheck, RunAtsCheck};
pub use set_up_administrator::{SetUpAdministrator, print_setup_link};
pub use show_pages::{ShowPages, ShownFile, ShownPage, read_pages};
pub use sign_in::SignIn;
