/** What the server says to do about each code: where it says just that, another language can say it, too. */

export const serverAdvice: Readonly<Record<string, string>> = {
  BODY_UNREADABLE: "Send well-formed JSON with the fields that the API description names.",
  NOT_SIGNED_IN: "Sign in, or send a valid API key. A session ends after 30 days.",
  WRONG_PASSWORD: "Check both. An administrator can make a new sign-in link.",
  SECOND_FACTOR_REQUIRED:
    "Enter the code that your authenticator app shows, or one of your recovery codes.",
  SECOND_FACTOR_WRONG:
    "Wait for the next code and check the clock of your phone. A recovery code works once.",
  SIGN_IN_EXPIRED: "Begin again with your password.",
  PASSKEY_UNKNOWN:
    "It was removed from its account, or made for another server. Sign in another way, and delete it in your browser or password manager.",
  PASSKEY_EXPIRED: "Begin again: a passkey's answer is taken once, and for five minutes.",
  PASSKEY_REFUSED:
    "Try again, or sign in another way. The request id helps the administrator to find the cause in the log.",
  PASSKEY_UNVERIFIED:
    "Set up a PIN, a fingerprint or your face on it, or use another device: a passkey takes the place of password and code.",
  PASSKEY_COPIED:
    "Its count of uses did not grow, as that of a copy does. Sign in another way, remove it on your account page and add a new one.",
  SIGN_IN_AGAIN:
    "This is asked for shortly after signing in only. Sign out, sign in and try again.",
  SIGN_IN_PROVIDER_FAILED:
    "Try again. The request id helps the administrator to find the cause in the log.",
  SIGN_IN_PROVIDER_EMAIL: "Confirm the address there first, or sign in with a password.",
  SIGN_IN_PROVIDER_ACCOUNT_EXISTS:
    "Sign in with its password and connect the provider on your account page. Nobody can take over an account by its address alone.",
  ORIGIN_MISMATCH:
    "If this is your own server behind a proxy, set APP_URL to the address that people use and TRUSTED_PROXIES to the proxy's address.",
  SIGNUPS_DISABLED: "Ask the administrator of this server for an account.",
  ACCOUNT_SUSPENDED: "Ask the administrator of this server.",
  ADMIN_ONLY: "Ask the administrator of this server.",
  EDITOR_NOT_YET:
    "It is released in stages. Your resumes stay here: you can read, export and delete them, and your account works.",
  TIER_REQUIRED:
    "Choose a plan that includes it. Checking, editing, importing and exporting stay free.",
  TEMPLATE_NOT_IN_TIER: "Choose another template, or a plan with all templates.",
  TAILOR_FULL_DISABLED: "Use partial tailoring, or ask the administrator.",
  NOT_FOUND: "It may have been deleted, or belongs to another account.",
  RESET_LINK_INVALID:
    "It works once and for one hour, and only the newest does. Ask for another one.",
  SIGN_IN_PROVIDER_OFF: "The administrator sets OIDC_ISSUER and OIDC_CLIENT_ID.",
  METHOD_NOT_ALLOWED: "See the API description at /api/docs.",
  SETUP_LINK_INVALID:
    "It works once and for 24 hours. Start the server again with an empty database for a new one.",
  EMAIL_TAKEN: "Sign in instead.",
  RESUME_NOT_ACTIVE: "Set this resume active first. Every resume can be read and exported.",
  REVISION_CONFLICT: "Nothing is lost: compare both versions and choose field by field.",
  REVISION_REQUIRED: "Send the revision that you started from in the If-Match header.",
  EDIT_DOES_NOT_FIT: "The field has changed since. Load the resume again and repeat the edit.",
  SLOTS_FULL: "Replace or delete a resume, or choose a plan with more slots.",
  SLOT_TAKEN: "Choose another slot, or replace the resume in it explicitly.",
  REPLACE_NOT_CONFIRMED:
    'Send "replace": true to confirm. The present version stays in the history.',
  DRAFT_NOT_OPEN: "Make a new draft.",
  DRAFT_UNSUPPORTED_EDIT: "Leave it out, or confirm it one by one if it is true.",
  SHARES_FULL: "Take one back that is no longer needed.",
  TWO_FACTOR_ON: "Turn it off first to set up another authenticator app.",
  TWO_FACTOR_OFF: "Set it up first.",
  IDENTITY_TAKEN: "Sign in with it and disconnect it there first.",
  PASSKEYS_UNAVAILABLE:
    "Browsers want a name and https for them, as in https://resume.example.org; on the machine itself http://localhost does, a bare number such as 127.0.0.1 never. The administrator sets APP_URL to such an address.",
  PASSKEY_TAKEN: "It opens an account here: sign in with it, or make another one.",
  PASSKEYS_FULL: "Remove one that you no longer use.",
  LAST_WAY_IN: "Set a password first.",
  LAST_ADMIN: "Make another account an administrator first.",
  SLUG_TAKEN: "Choose another one for your page.",
  SENT_FILES_FULL:
    "Delete files of this application that you no longer need: 20 are kept for one, 1,000 for an account.",
  STORAGE_FULL:
    "Delete letters, portfolios or resumes that you no longer need, or choose a plan with more room.",
  BODY_TOO_LARGE: "Send less.",
  FILE_TOO_LARGE: "Save it with smaller pictures, or as text.",
  FILE_TYPE_UNSUPPORTED: "Save it as PDF or DOCX and try again.",
  FILE_MISSING: 'Send one file in the form field "file".',
  FILE_EMPTY: "Choose another file.",
  FILE_DAMAGED: "Open it in the program that made it and save it again.",
  FILE_ENCRYPTED: "Save it without a password and try again.",
  TOO_MANY_PAGES: "Send the pages of the resume only.",
  DECOMPRESSED_TOO_LARGE: "Save it with smaller pictures.",
  FILE_TOO_COMPLEX: "Save it again with less in it, or as DOCX or text.",
  READERS_BUSY: "Wait as long as the answer says, then try again. The file is not at fault.",
  READ_TIMEOUT: "Save it again, or as DOCX or text.",
  NO_TEXT_LAYER: "Export the resume as PDF or DOCX from the program it was written in.",
  PICTURE_FORMAT_UNSUPPORTED:
    "Save the photo as JPEG or PNG. On an iPhone: Settings, Camera, Formats, Most Compatible.",
  PICTURE_TOO_LARGE: "Save it smaller: 200 dots per inch are enough.",
  NO_TEXT_FOUND: "Take it again: the whole page, sharp, in good light.",
  OCR_UNAVAILABLE:
    "Its administrator can install Tesseract or set GOOGLE_VISION_API_KEY or GOOGLE_APPLICATION_CREDENTIALS. Or export the resume as PDF or DOCX from the program it was written in.",
  OCR_TIMEOUT: "Send fewer pages at once.",
  OCR_FAILED: "Try again, or send a sharper picture.",
  JSON_NOT_A_RESUME:
    "Send a JSON Resume document: an object with basics, work, education and so on.",
  RESUME_INVALID: "Send a JSON object in the form of JSON Resume.",
  RESUME_TOO_LARGE: "Send a resume only: at most 20,000 values.",
  DOCUMENT_TOO_LARGE: "Shorten it: a letter or a portfolio may have about 200,000 characters.",
  TOO_MANY_EDITS: "Send at most 1,000 edits in one save.",
  POSTING_TOO_SHORT: "Paste the whole posting: at least 200 characters.",
  POSTING_TOO_LONG: "Paste the posting only: at most 20,000 characters.",
  FIELDS_INVALID: "Correct the fields named and send again.",
  TEMPLATE_UNKNOWN: "Choose one of the templates listed at /api/templates.",
  RENDER_TOO_LONG: "Shorten it: at most 60 pages are made.",
  RENDER_FAILED: "Undo the last change of the design, or choose another template.",
  TOO_MANY_ATTEMPTS: "Wait as long as the answer says, then try again.",
  RATE_LIMITED: "Wait as long as the answer says, or choose a plan with a higher limit.",
  QUOTA_EXCEEDED: "It starts anew on the first of the month (UTC).",
  MAIL_NOT_SET_UP: "An administrator can make a link with which you set a new password.",
  AI_FEATURES_DISABLED:
    "Checking, editing, importing and exporting go on. Ask the administrator when they come back.",
  AI_CREDENTIALS_MISSING:
    "Rules answer without one. The administrator sets OPENAI_API_KEY, or OPENAI_BASE_URL for a local server.",
  AI_CREDENTIALS_REFUSED: "The administrator checks OPENAI_API_KEY and what it may do.",
  AI_OUT_OF_CREDIT: "The administrator tops it up. Nothing was charged to you.",
  AI_MODEL_UNKNOWN: "The administrator checks OPENAI_MODEL, AI_MODEL_OVERRIDE and OPENAI_BASE_URL.",
  AI_PROVIDER_BUSY: "Wait as long as the answer says, then try again. Nothing was charged to you.",
  AI_PROVIDER_DOWN:
    "Try again in a few minutes. Nothing was charged to you and your resume is unchanged.",
  AI_TEXT_TOO_LONG: "Shorten it, or ask the administrator for a model that reads more.",
  AI_DECLINED: "Word it differently. Your resume is unchanged.",
  AI_REPLY_UNUSABLE: "Try again. Nothing of it was used and nothing was charged to you.",
  AI_BUDGET_REACHED:
    "Rules go on answering. It starts anew on the first of the month (UTC), or the administrator raises AI_MONTHLY_BUDGET_USD.",
  DATABASE_UNAVAILABLE:
    "Wait as long as the answer says, then try again. What was saved before is safe; load anew to see whether the last save arrived.",
  STORAGE_UNAVAILABLE:
    "Wait as long as the answer says, then try again. Editing goes on meanwhile.",
  INTERNAL: "Try again. The request id helps the administrator to find the cause in the log.",
  TIMEOUT: "Try again.",
};
