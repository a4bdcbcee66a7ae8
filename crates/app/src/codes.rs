//! Every stable error code: what it is called, what kind of failure it is, and what to do about it.
//!
//! The page behind every problem's `help` link is made from this table.

/// The kind of a failure; `http::problem` gives each its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The request cannot be read.
    Malformed,
    /// Nobody is signed in, or with a wrong password.
    NotSignedIn,
    /// The account may not do this.
    Forbidden,
    /// There is no such thing, or it belongs to somebody else.
    NotFound,
    /// The method is not offered here.
    MethodNotAllowed,
    /// It cannot be done in the present state.
    Conflict,
    /// The change was made to a version that is no longer the current one, and none was named.
    PreconditionMissing,
    /// Too many bytes.
    TooLarge,
    /// A format that is not read.
    Unsupported,
    /// Understood, but not acceptable.
    Invalid,
    /// Too often.
    TooMany,
    /// Our own fault.
    Internal,
    /// Switched off, or a part that is needed is not there.
    Unavailable,
    /// It took too long.
    Timeout,
}

/// One stable error code.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    /// The code itself.
    pub name: &'static str,
    /// The kind of failure.
    pub kind: Kind,
    /// What happened, in a few words.
    pub title: &'static str,
    /// What to do about it.
    pub advice: &'static str,
}

macro_rules! codes {
    ($($name:ident: $kind:ident, $title:literal, $advice:literal;)*) => {
        $(
            #[doc = $title]
            pub const $name: Code =
                Code { name: stringify!($name), kind: Kind::$kind, title: $title, advice: $advice };
        )*
        /// Every code there is.
        pub const ALL: &[Code] = &[$($name),*];
    };
}

codes! {
    BODY_UNREADABLE: Malformed, "The request cannot be read", "Send well-formed JSON with the fields that the API description names.";
    NOT_SIGNED_IN: NotSignedIn, "You are not signed in", "Sign in, or send a valid API key. A session ends after 30 days.";
    WRONG_PASSWORD: NotSignedIn, "E-mail address or password is wrong", "Check both. An administrator can make a new sign-in link.";
    SECOND_FACTOR_REQUIRED: NotSignedIn, "A code is needed, too", "Enter the code that your authenticator app shows, or one of your recovery codes.";
    SECOND_FACTOR_WRONG: NotSignedIn, "The code is wrong or was used already", "Wait for the next code and check the clock of your phone. A recovery code works once.";
    SIGN_IN_EXPIRED: NotSignedIn, "Signing in took too long", "Begin again with your password.";
    PASSKEY_UNKNOWN: NotSignedIn, "This passkey opens no account here", "It was removed from its account, or made for another server. Sign in another way, and delete it in your browser or password manager.";
    PASSKEY_EXPIRED: Forbidden, "That took too long", "Begin again: a passkey's answer is taken once, and for five minutes.";
    PASSKEY_REFUSED: Forbidden, "The passkey was not accepted", "Try again, or sign in another way. The request id helps the administrator to find the cause in the log.";
    PASSKEY_UNVERIFIED: Forbidden, "Your device did not check that it is you", "Set up a PIN, a fingerprint or your face on it, or use another device: a passkey takes the place of password and code.";
    PASSKEY_COPIED: Forbidden, "This passkey may have been copied", "Its count of uses did not grow, as that of a copy does. Sign in another way, remove it on your account page and add a new one.";
    SIGN_IN_AGAIN: Forbidden, "Please sign in again first", "This is asked for shortly after signing in only. Sign out, sign in and try again.";
    SIGN_IN_PROVIDER_FAILED: Forbidden, "Signing in with the provider did not work", "Try again. The request id helps the administrator to find the cause in the log.";
    SIGN_IN_PROVIDER_EMAIL: Forbidden, "The provider does not confirm your e-mail address", "Confirm the address there first, or sign in with a password.";
    SIGN_IN_PROVIDER_ACCOUNT_EXISTS: Forbidden, "There is an account with this e-mail address", "Sign in with its password and connect the provider on your account page. Nobody can take over an account by its address alone.";
    ORIGIN_MISMATCH: Forbidden, "The request came from another site", "If this is your own server behind a proxy, set APP_URL to the address that people use and TRUSTED_PROXIES to the proxy's address.";
    SIGNUPS_DISABLED: Forbidden, "New accounts are switched off", "Ask the administrator of this server for an account.";
    ACCOUNT_SUSPENDED: Forbidden, "This account is suspended", "Ask the administrator of this server.";
    ADMIN_ONLY: Forbidden, "Only an administrator may do this", "Ask the administrator of this server.";
    EDITOR_NOT_YET: Forbidden, "The editor is not open for your account yet", "It is released in stages. Your resumes stay here: you can read, export and delete them, and your account works.";
    TIER_REQUIRED: Forbidden, "Your plan does not include this", "Choose a plan that includes it. Checking, editing, importing and exporting stay free.";
    TEMPLATE_NOT_IN_TIER: Forbidden, "Your plan does not include this template", "Choose another template, or a plan with all templates.";
    TAILOR_FULL_DISABLED: Forbidden, "Full tailoring is switched off", "Use partial tailoring, or ask the administrator.";
    NOT_FOUND: NotFound, "There is no such thing here", "It may have been deleted, or belongs to another account.";
    RESET_LINK_INVALID: NotFound, "This link is not valid any more", "It works once and for one hour, and only the newest does. Ask for another one.";
    SIGN_IN_PROVIDER_OFF: NotFound, "No sign-in provider is set up", "The administrator sets OIDC_ISSUER and OIDC_CLIENT_ID.";
    METHOD_NOT_ALLOWED: MethodNotAllowed, "This address does not offer that method", "See the API description at /api/docs.";
    SETUP_LINK_INVALID: NotFound, "This link is not valid any more", "It works once and for 24 hours. Start the server again with an empty database for a new one.";
    EMAIL_TAKEN: Conflict, "There is an account with this e-mail address", "Sign in instead.";
    RESUME_NOT_ACTIVE: Conflict, "Only the active resume can be changed", "Set this resume active first. Every resume can be read and exported.";
    REVISION_CONFLICT: Conflict, "It was changed elsewhere", "Nothing is lost: compare both versions and choose field by field.";
    REVISION_REQUIRED: PreconditionMissing, "The revision is missing", "Send the revision that you started from in the If-Match header.";
    EDIT_DOES_NOT_FIT: Conflict, "An edit does not fit the resume", "The field has changed since. Load the resume again and repeat the edit.";
    SLOTS_FULL: Conflict, "All resume slots are in use", "Replace or delete a resume, or choose a plan with more slots.";
    SLOT_TAKEN: Conflict, "This slot is in use", "Choose another slot, or replace the resume in it explicitly.";
    REPLACE_NOT_CONFIRMED: Conflict, "Importing here replaces the resume", "Send \"replace\": true to confirm. The present version stays in the history.";
    DRAFT_NOT_OPEN: Conflict, "This draft was applied, discarded or has expired", "Make a new draft.";
    DRAFT_UNSUPPORTED_EDIT: Conflict, "An edit states something that your resume does not", "Leave it out, or confirm it one by one if it is true.";
    SHARES_FULL: Conflict, "You have 20 links to resumes already", "Take one back that is no longer needed.";
    TWO_FACTOR_ON: Conflict, "The second step is on already", "Turn it off first to set up another authenticator app.";
    TWO_FACTOR_OFF: Conflict, "The second step is not on", "Set it up first.";
    PASSKEYS_UNAVAILABLE: Conflict, "Passkeys do not work at this address", "Browsers want a name and https for them, as in https://resume.example.org; on the machine itself http://localhost does, a bare number such as 127.0.0.1 never. The administrator sets APP_URL to such an address.";
    PASSKEY_TAKEN: Conflict, "This passkey is known already", "It opens an account here: sign in with it, or make another one.";
    PASSKEYS_FULL: Conflict, "You have 20 passkeys already", "Remove one that you no longer use.";
    IDENTITY_TAKEN: Conflict, "This account at the provider opens another account here", "Sign in with it and disconnect it there first.";
    LAST_WAY_IN: Conflict, "This is your only way to sign in", "Set a password first.";
    LAST_ADMIN: Conflict, "This is the last administrator", "Make another account an administrator first.";
    SLUG_TAKEN: Conflict, "This address is taken", "Choose another one for your page.";
    SENT_FILES_FULL: Conflict, "No more sent files are kept here", "Delete files of this application that you no longer need: 20 are kept for one, 1,000 for an account.";
    STORAGE_FULL: Conflict, "The storage of your plan is full", "Delete letters, portfolios or resumes that you no longer need, or choose a plan with more room.";
    BODY_TOO_LARGE: TooLarge, "The request is larger than 10 MiB", "Send less.";
    FILE_TOO_LARGE: TooLarge, "The file is larger than 10 MiB", "Save it with smaller pictures, or as text.";
    FILE_TYPE_UNSUPPORTED: Unsupported, "This kind of file is not read", "Save it as PDF or DOCX and try again.";
    FILE_MISSING: Invalid, "There is no file in the request", "Send one file in the form field \"file\".";
    FILE_EMPTY: Invalid, "The file is empty", "Choose another file.";
    FILE_DAMAGED: Invalid, "The file is damaged", "Open it in the program that made it and save it again.";
    FILE_ENCRYPTED: Invalid, "The file is protected by a password", "Save it without a password and try again.";
    TOO_MANY_PAGES: Invalid, "The file has more than 30 pages", "Send the pages of the resume only.";
    DECOMPRESSED_TOO_LARGE: Invalid, "The file unpacks to more than 100 MiB", "Save it with smaller pictures.";
    FILE_TOO_COMPLEX: Invalid, "Reading the file takes too much memory", "Save it again with less in it, or as DOCX or text.";
    READERS_BUSY: Unavailable, "Too many files are being read just now", "Wait as long as the answer says, then try again. The file is not at fault.";
    READ_TIMEOUT: Invalid, "Reading the file took too long", "Save it again, or as DOCX or text.";
    NO_TEXT_LAYER: Invalid, "The file holds a picture and no text", "Export the resume as PDF or DOCX from the program it was written in.";
    PICTURE_FORMAT_UNSUPPORTED: Unsupported, "This format of pictures is not read", "Save the photo as JPEG or PNG. On an iPhone: Settings, Camera, Formats, Most Compatible.";
    PICTURE_TOO_LARGE: Invalid, "The picture has too many pixels", "Save it smaller: 200 dots per inch are enough.";
    NO_TEXT_FOUND: Invalid, "No text was found in the picture", "Take it again: the whole page, sharp, in good light.";
    OCR_UNAVAILABLE: Invalid, "This server reads no pictures of text", "Its administrator can install Tesseract or set GOOGLE_VISION_API_KEY or GOOGLE_APPLICATION_CREDENTIALS. Or export the resume as PDF or DOCX from the program it was written in.";
    OCR_TIMEOUT: Invalid, "Reading the pictures took too long", "Send fewer pages at once.";
    OCR_FAILED: Invalid, "The text of the picture could not be read", "Try again, or send a sharper picture.";
    JSON_NOT_A_RESUME: Invalid, "This JSON is not a resume", "Send a JSON Resume document: an object with basics, work, education and so on.";
    RESUME_INVALID: Invalid, "This is not a resume document", "Send a JSON object in the form of JSON Resume.";
    RESUME_TOO_LARGE: Invalid, "The resume is too large", "Send a resume only: at most 20,000 values.";
    DOCUMENT_TOO_LARGE: Invalid, "The document is too large", "Shorten it: a letter or a portfolio may have about 200,000 characters.";
    TOO_MANY_EDITS: Invalid, "Too many edits at once", "Send at most 1,000 edits in one save.";
    POSTING_TOO_SHORT: Invalid, "The posting is too short", "Paste the whole posting: at least 200 characters.";
    POSTING_TOO_LONG: Invalid, "The posting is too long", "Paste the posting only: at most 20,000 characters.";
    FIELDS_INVALID: Invalid, "Some fields are not acceptable", "Correct the fields named and send again.";
    TEMPLATE_UNKNOWN: Invalid, "There is no such template", "Choose one of the templates listed at /api/templates.";
    RENDER_TOO_LONG: Invalid, "The resume is too long to be printed", "Shorten it: at most 60 pages are made.";
    RENDER_FAILED: Invalid, "The page could not be made", "Undo the last change of the design, or choose another template.";
    TOO_MANY_ATTEMPTS: TooMany, "Too many sign-in attempts", "Wait as long as the answer says, then try again.";
    RATE_LIMITED: TooMany, "The hourly limit of your plan is reached", "Wait as long as the answer says, or choose a plan with a higher limit.";
    QUOTA_EXCEEDED: TooMany, "The monthly quota of your plan is used up", "It starts anew on the first of the month (UTC).";
    MAIL_NOT_SET_UP: Unavailable, "This server sends no mail", "An administrator can make a link with which you set a new password.";
    AI_FEATURES_DISABLED: Unavailable, "The AI actions are switched off", "Checking, editing, importing and exporting go on. Ask the administrator when they come back.";
    AI_CREDENTIALS_MISSING: Unavailable, "No language model is set up", "Rules answer without one. The administrator sets OPENAI_API_KEY, or OPENAI_BASE_URL for a local server.";
    AI_CREDENTIALS_REFUSED: Unavailable, "The model's provider does not accept our key", "The administrator checks OPENAI_API_KEY and what it may do.";
    AI_OUT_OF_CREDIT: Unavailable, "The account at the model's provider has no credit", "The administrator tops it up. Nothing was charged to you.";
    AI_MODEL_UNKNOWN: Unavailable, "The provider does not know the model", "The administrator checks OPENAI_MODEL, AI_MODEL_OVERRIDE and OPENAI_BASE_URL.";
    AI_PROVIDER_BUSY: Unavailable, "The model's provider is too busy", "Wait as long as the answer says, then try again. Nothing was charged to you.";
    AI_PROVIDER_DOWN: Unavailable, "The model's provider does not answer", "Try again in a few minutes. Nothing was charged to you and your resume is unchanged.";
    AI_TEXT_TOO_LONG: Invalid, "The text is longer than the model can read", "Shorten it, or ask the administrator for a model that reads more.";
    AI_DECLINED: Invalid, "The model declines to answer", "Word it differently. Your resume is unchanged.";
    AI_REPLY_UNUSABLE: Unavailable, "The model's answer is not usable", "Try again. Nothing of it was used and nothing was charged to you.";
    AI_BUDGET_REACHED: Unavailable, "This month's budget for language models is used up", "Rules go on answering. It starts anew on the first of the month (UTC), or the administrator raises AI_MONTHLY_BUDGET_USD.";
    DATABASE_UNAVAILABLE: Unavailable, "The database does not answer", "Wait as long as the answer says, then try again. What was saved before is safe; load anew to see whether the last save arrived.";
    STORAGE_UNAVAILABLE: Unavailable, "The store of files does not answer", "Wait as long as the answer says, then try again. Editing goes on meanwhile.";
    INTERNAL: Internal, "Something went wrong on our side", "Try again. The request id helps the administrator to find the cause in the log.";
    TIMEOUT: Timeout, "The request took too long", "Try again.";
}

/// The code of this name.
pub fn find(name: &str) -> Option<Code> {
    ALL.iter().copied().find(|code| code.name == name)
}
