/** Made by `npm run gen` from the server's description; do not edit. */

export interface paths {
    "/api/admin/ai/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the language model one short question and shows the provider's status, its cause and what to do. */
        post: operations["test_model"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the audit log. */
        get: operations["list_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What language models cost in a month, by day, action, model and tier. */
        get: operations["get_costs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the flags. */
        get: operations["list_flags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/flags/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets a flag, on every server within five seconds. */
        put: operations["set_flag"];
        post?: never;
        /** Goes back to the environment's value of a flag. */
        delete: operations["reset_flag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/rollout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the staged release of the editor has come. */
        get: operations["describe_rollout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists accounts. */
        get: operations["list_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an account to support: slots, quota, last errors. The audit log keeps that it was looked at. */
        get: operations["describe_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes an account. */
        patch: operations["administer_user"];
        trace?: never;
    };
    "/api/admin/users/{id}/reset-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a link with which the user sets a new password; it works once and for an hour. */
        post: operations["make_reset_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a link for a new password to whoever has an account with the address; the answer does not tell whether there is one. */
        post: operations["forgot_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in. Where a code is needed, too, the answer is 401 SECOND_FACTOR_REQUIRED with a cookie for the second step. */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs out: the session ends on the server, too. */
        post: operations["sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Takes the provider's answer and signs in. */
        get: operations["finish_provider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/oidc/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends the browser to the sign-in provider. */
        get: operations["start_provider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with a passkey: the device has checked who uses it, so that no password and no code is asked for. */
        post: operations["sign_in_with_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkey/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to sign in with a passkey. The answer is taken once, and for five minutes. */
        post: operations["start_passkey_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes an account and signs it in. */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password by a link; every session ends, and signing in is the next step. */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/second-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finishes signing in with a code. */
        post: operations["finish_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the first administrator, by the one-time link that `serve` prints on an empty database. */
        post: operations["set_up_administrator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves an address by the link of a letter. */
        post: operations["verify_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/base-resumes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the user's base resumes, without documents. */
        get: operations["list_base_resumes"];
        put?: never;
        /** Puts a resume into a free slot; the first one becomes active. */
        post: operations["create_base_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/base-resumes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opens a base resume. */
        get: operations["get_base_resume"];
        put?: never;
        post?: never;
        /** Deletes a base resume with its history and tailored versions. */
        delete: operations["delete_base_resume"];
        options?: never;
        head?: never;
        /** Saves changes to the active base resume: typed edits, or a JSON patch by its media type. */
        patch: operations["change_base_resume"];
        trace?: never;
    };
    "/api/base-resumes/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a base resume the active one. */
        post: operations["activate_base_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/base-resumes/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copies a base resume into a free slot. */
        post: operations["duplicate_base_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/base-resumes/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a file of a base resume. */
        post: operations["export_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/base-resumes/{id}/export-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a file of a base resume and gives its address, which is good for an hour. */
        post: operations["link_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/base-resumes/{id}/export-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the same file and reads it back: what a parser sees, field by field. */
        post: operations["check_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/base-resumes/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the saved versions. */
        get: operations["list_resume_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/base-resumes/{id}/history/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opens a saved version. */
        get: operations["get_resume_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Names a saved version, or takes its name away; nothing else of it changes. */
        patch: operations["name_resume_version"];
        trace?: never;
    };
    "/api/base-resumes/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replaces the active base resume by an imported one; the present version stays in the history. */
        post: operations["import_into_slot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/base-resumes/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goes back to a saved version; the present one stays in the history. */
        post: operations["restore_resume_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/base-resumes/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the links to a resume. */
        get: operations["list_shares"];
        put?: never;
        /** Makes a link to a resume as it is now, without contact details unless they are asked for. */
        post: operations["create_share"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the user's letters and portfolios, without content. */
        get: operations["list_documents"];
        put?: never;
        /** Makes a letter to be written by hand. */
        post: operations["create_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opens a letter. */
        get: operations["get_letter"];
        put?: never;
        post?: never;
        /** Deletes a letter. */
        delete: operations["delete_letter"];
        options?: never;
        head?: never;
        /** Saves a letter. */
        patch: operations["change_letter"];
        trace?: never;
    };
    "/api/documents/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a file of a letter. */
        post: operations["export_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editor/ai/apply-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Applies the accepted edits of a draft, all or none, or keeps a proposed document; it costs nothing. */
        post: operations["apply_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editor/ai/apply-recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proposes what the check recommends, as a draft.
         * @description Answers as a stream of events when asked for, as tailoring does.
         */
        post: operations["apply_recommendations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editor/ai/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists drafts. */
        get: operations["list_drafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editor/ai/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opens a draft. */
        get: operations["get_draft"];
        put?: never;
        post?: never;
        /** Discards a draft. */
        delete: operations["discard_draft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editor/ai/generate-content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proposes content for a section, an entry or the headline, as a draft; questions come where facts are missing.
         * @description Answers as a stream of events when asked for, as tailoring does.
         */
        post: operations["generate_content"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editor/ai/generate-cover-letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes a cover letter from the active resume to a posting, as a draft.
         * @description Answers as a stream of events when asked for, as tailoring does.
         */
        post: operations["generate_cover_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editor/ai/generate-portfolio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes the texts of a portfolio from the active resume, as a draft.
         * @description Answers as a stream of events when asked for, as tailoring does.
         */
        post: operations["generate_portfolio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editor/ai/preflight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows what would be sent to a language model, with tokens and price; nothing is sent and nothing counted. */
        post: operations["preflight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editor/ai/tailor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proposes edits that bring the active resume closer to a posting, as a draft.
         * @description With `Accept: text/event-stream` the answer is a stream of events: `progress` (`{done, total, characters}`, at least once
         *     a second), then `result` with the draft or `problem` with the problem document. Ending the request ends the work.
         */
        post: operations["tailor_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/editor/ats/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compares a resume with a posting; needs no model and costs no quota. */
        post: operations["run_ats_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says who is signed in, with limits, usage and flags. */
        get: operations["describe_me"];
        put?: never;
        post?: never;
        /** Deletes the account with everything in it. */
        delete: operations["delete_account"];
        options?: never;
        head?: never;
        /** Changes what the user is called. */
        patch: operations["change_profile"];
        trace?: never;
    };
    "/api/me/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the user's keys. */
        get: operations["list_api_keys"];
        put?: never;
        /** Makes a key and shows it once. */
        post: operations["create_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Deletes a key; it stops working at once. */
        delete: operations["delete_api_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives the account another address. With a mail server a link goes to the new one, and the old one holds until then. */
        put: operations["change_address"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is stored about the user, as a ZIP of JSON files. */
        get: operations["export_my_data"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Disconnects an account at a sign-in provider. */
        delete: operations["disconnect_provider"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the user's passkeys. */
        get: operations["list_passkeys"];
        put?: never;
        /** Adds a passkey that a device has made. */
        post: operations["add_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a passkey away: it opens the account no more. */
        delete: operations["remove_passkey"];
        options?: never;
        head?: never;
        /** Gives a passkey another name. */
        patch: operations["rename_passkey"];
        trace?: never;
    };
    "/api/me/passkeys/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to add a passkey. The answer is taken once, and for five minutes. */
        post: operations["start_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes the password. All sessions end; the answer brings a new one. */
        put: operations["change_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says how the user signs in. */
        get: operations["describe_security"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the user's sessions. */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        /** Ends all sessions but the one that asks. */
        delete: operations["end_other_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one session. */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to set up an authenticator app; nothing is asked for until its first code was confirmed. */
        post: operations["set_up_two_factor"];
        /** Turns the second step off. */
        delete: operations["turn_off_two_factor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/two-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns the second step on and gives recovery codes. All other sessions end. */
        post: operations["confirm_two_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/two-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes new recovery codes; the old ones stop working. */
        post: operations["new_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the letter that proves an address once more. */
        post: operations["send_verification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portfolios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the user's portfolios, without content. */
        get: operations["list_portfolios"];
        put?: never;
        /** Makes a portfolio to be filled by hand. */
        post: operations["create_portfolio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portfolios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opens a portfolio. */
        get: operations["get_portfolio"];
        put?: never;
        post?: never;
        /** Deletes a portfolio, and takes its page from the web. */
        delete: operations["delete_portfolio"];
        options?: never;
        head?: never;
        /** Saves a portfolio; what is published stays as it is. */
        patch: operations["change_portfolio"];
        trace?: never;
    };
    "/api/portfolios/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes one HTML file of a portfolio, a whole site in an archive for any host, or a PDF or Word file. */
        post: operations["export_portfolio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portfolios/{id}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the owner a portfolio's page as it is saved. */
        get: operations["show_portfolio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portfolios/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes who may see a published portfolio: its password and its end. It costs nothing. */
        patch: operations["guard_portfolio"];
        trace?: never;
    };
    "/api/portfolios/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a portfolio as it is now; each publish counts against the month's quota. */
        post: operations["publish_portfolio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portfolios/{id}/unpublish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a portfolio's page from the web; it costs nothing. */
        post: operations["unpublish_portfolio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/render/fit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finds the design options with which a resume takes no more than some pages; changes nothing. */
        post: operations["fit_to_pages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/render/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draws the pages of a letter as it is being edited. */
        post: operations["render_letter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/render/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draws the pages, from the same document that an export is made of. */
        post: operations["render_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resumes/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows a file: pictures of its pages, or its lines where the format has no pages; stores nothing. */
        post: operations["show_pages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resumes/parse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a file into a resume with confidence and evidence; stores nothing but the answer itself.
         * @description With `Accept: text/event-stream` the answer is a stream of events: `progress` (`{stage, done, total}`, at least once a
         *     second; the stages are waiting, reading, recognising, understanding, asking_model), then `result` with the answer as JSON
         *     or `problem` with the problem document. Ending the request ends the work.
         */
        post: operations["parse_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shares/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a link back; who opens it finds nothing. */
        delete: operations["delete_share"];
        options?: never;
        head?: never;
        /** Changes the password or the end of a link. */
        patch: operations["change_share"];
        trace?: never;
    };
    "/api/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Describes the server, and warns when it is reached in another way than it was told. */
        get: operations["describe_site"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tailored-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the tailored versions. */
        get: operations["list_tailored_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tailored-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opens a tailored version: its edits and what they make of the base resume. */
        get: operations["get_tailored_version"];
        put?: never;
        post?: never;
        /** Deletes a tailored version with the files that went out with it. */
        delete: operations["delete_tailored_version"];
        options?: never;
        head?: never;
        /** Changes what is known of the application that a tailored version is for. */
        patch: operations["track_application"];
        trace?: never;
    };
    "/api/tailored-versions/{id}/promote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new base resume of a tailored version. */
        post: operations["promote_tailored_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tailored-versions/{id}/sent-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the file of a tailored version that goes out, and keeps it byte for byte; a version that was only saved is applied for then. */
        post: operations["keep_sent_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tailored-versions/{id}/sent-files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a file back exactly as it went out, whatever has become of the resume. */
        get: operations["download_sent_file"];
        put?: never;
        post?: never;
        /** Forgets a file that went out. */
        delete: operations["delete_sent_file"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the templates. */
        get: operations["list_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file behind a signed address of the data folder; a forged address and one whose time is over are 404. */
        get: operations["download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says that the process is alive. */
        get: operations["healthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The series in Prometheus' text format. */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says whether database and storage answer. */
        get: operations["readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What to expect. */
        Accepted: {
            /** @description In words. */
            message: string;
        };
        /** @description One thing that an accessible PDF must not have. */
        AccessibilityFailureView: {
            /** @description What may help. */
            hints: string[];
            /** @description What is wrong. */
            message: string;
        };
        /** @description Whether a PDF is accessible by a standard. */
        AccessibilityView: {
            /** @description Whether the file claims it. */
            claimed: boolean;
            /** @description What stands in the way. */
            failures: components["schemas"]["AccessibilityFailureView"][];
            /** @description The standard, such as `PDF/UA-1`; absent when none was asked for. */
            standard?: string | null;
        };
        /** @description The address of the account. */
        AddressView: {
            /** @description Whether that is the new one already; otherwise the link in the letter to it is waited for. */
            changed: boolean;
            /** @description The address that holds. */
            email: string;
        };
        /** @description An account as administrators see it. */
        AdminUserView: {
            /**
             * Format: date-time
             * @description When the account was made.
             */
            created_at: string;
            /** @description Whether the editor is open for it now. */
            editor_open: boolean;
            /** @description The e-mail address. */
            email: string;
            /** @description Whether it was proved that letters to the address reach the user. */
            email_verified: boolean;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description Whether the account sees a staged release first. */
            internal: boolean;
            /** @description What the user wants to be called. */
            name?: string | null;
            /** @description `user` or `admin`. */
            role: string;
            /**
             * Format: date-time
             * @description When it was suspended, if it is.
             */
            suspended_at?: string | null;
            /** @description The tier. */
            tier: components["schemas"]["Tier"];
        };
        /** @description A call to a language model. */
        AiRequestView: {
            /** @description The action that asked. */
            action: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            created_at: string;
            /**
             * Format: int64
             * @description How long it took.
             */
            duration_ms: number;
            /** @description The model. */
            model: string;
            /** @description How it ended. */
            status: string;
        };
        /** @description A draft of either shape: edits to a resume, or a document of its own. */
        AnyDraftView: components["schemas"]["DraftView"] | components["schemas"]["DocumentDraftView"];
        /** @description All keys of the user. */
        ApiKeyList: {
            /** @description The keys, newest first. */
            items: components["schemas"]["ApiKeyView"][];
        };
        /** @description A key that was just made. */
        ApiKeyMadeView: components["schemas"]["ApiKeyView"] & {
            /** @description The key itself: this is the only time it is shown. */
            key: string;
        };
        /** @description A key as it is stored: without the key itself. */
        ApiKeyView: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was used last, to the minute.
             */
            last_used_at?: string | null;
            /** @description What the key is for. */
            name: string;
            /** @description The first characters of the key. */
            prefix: string;
        };
        /** @description The code that the authenticator app shows. */
        AppCode: {
            /** @description The code. */
            code: string;
        };
        /** @description What to change of an application; an absent value stays, a blank one is forgotten. */
        ApplicationChanges: {
            /** @description The day on which it went out, as `2026-11-26`. */
            applied_on?: string | null;
            /** @description What the user calls it; a blank name keeps the present one. */
            name?: string | null;
            /** @description A note of at most 5,000 characters. */
            note?: string | null;
            /** @description The employer. */
            posting_company?: string | null;
            /** @description The posting's title. */
            posting_title?: string | null;
            /** @description Where the posting stands: an address that begins with `https://` or `http://`. */
            posting_url?: string | null;
            status?: components["schemas"]["ApplicationStatus"] | null;
        };
        /**
         * @description How far an application is.
         * @enum {string}
         */
        ApplicationStatus: "saved" | "applied" | "interview" | "offer" | "rejected" | "withdrawn";
        /** @description What was applied. */
        AppliedView: {
            /** @description The ids of the edits that were applied. */
            applied: string[];
            /** @description The base resume afterwards. */
            base_resume: components["schemas"]["BaseResumeView"];
            document?: components["schemas"]["DocumentItem"] | null;
            tailored_version?: components["schemas"]["TailoredVersionItem"] | null;
        };
        /** @description Which edits to apply. */
        ApplyBody: {
            /** @description The ids of the accepted edits, or of the passages of a letter or portfolio. */
            accept: string[];
            /** @description The ids of accepted edits that state something new, each confirmed by itself. */
            confirm_unsupported?: string[];
            /**
             * Format: uuid
             * @description The draft.
             */
            draft_id: string;
            /**
             * Format: int64
             * @description The resume's revision that the user saw; absent: whichever is current, with which the edits are merged.
             */
            revision?: number | null;
            /** @description Where the edits go. */
            target?: components["schemas"]["Target"];
        };
        /** @description What to compare. */
        AtsBody: {
            /** @description Edits to try out: the report is about the resume as it would be with them; nothing is saved. */
            edits?: components["schemas"]["EditBody"][];
            /** @description The posting: its text, or an object with text, title and company. */
            posting: components["schemas"]["PostingText"];
            /**
             * Format: uuid
             * @description The resume.
             */
            resume_id: string;
        };
        /** @description The deterministic comparison of a resume with a posting; it is not an employer's own system. */
        AtsReportView: {
            /** @description What parsers and recruiters trip over. */
            findings: components["schemas"]["FindingView"][];
            /** @description Attempts to game the score, such as `stuffing`. */
            flags: string[];
            /** @description `A` to `F`. */
            grade: string;
            /** @description What the score is made of. */
            parts: components["schemas"]["ScorePartView"][];
            /** @description What would earn more points. */
            recommendations: components["schemas"]["RecommendationView"][];
            /** @description What the posting asks, and whether the resume shows it. */
            requirements: components["schemas"]["RequirementView"][];
            /**
             * Format: int64
             * @description The resume's revision that was checked.
             */
            revision: number;
            /**
             * Format: int32
             * @description From 0 to 100: the sum of the parts.
             */
            score: number;
        };
        /** @description Entries from the newest. */
        AuditList: {
            /** @description The entries. */
            items: components["schemas"]["AuditView"][];
            /** @description Whether there are older ones. */
            more: boolean;
        };
        /** @description One thing that was done. */
        AuditView: {
            /** @description What. */
            action: string;
            /** @description By whom. */
            by: string;
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /** @description What else is worth knowing, such as the value before and after. */
            detail: Record<string, unknown>;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description Why. */
            reason: string;
            /** @description To what. */
            target: string;
            /** @description The address of the account that it was done to, while there is one. */
            target_email?: string | null;
        };
        /** @description Changes to a base resume; the body may also be a JSON patch (RFC 6902). */
        BaseResumeChangesBody: {
            /**
             * @description Typed edits, applied in order, all or none.
             * @default []
             */
            edits?: components["schemas"]["EditBody"][];
            /**
             * @description A new name.
             * @default null
             */
            name?: string | null;
        };
        /** @description A base resume without its document. */
        BaseResumeItem: {
            /** @description Whether it is the one that the editor and the AI work on. */
            active: boolean;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description What the user calls it. */
            name: string;
            /**
             * Format: int64
             * @description Rises with every save.
             */
            revision: number;
            /**
             * Format: int32
             * @description The slot, from 1.
             */
            slot: number;
            /**
             * Format: date-time
             * @description When it was saved last.
             */
            updated_at: string;
        };
        /** @description All base resumes of the user. */
        BaseResumeList: {
            /** @description The resumes by slot. */
            items: components["schemas"]["BaseResumeItem"][];
            /**
             * Format: int32
             * @description How many slots the user's plan has.
             */
            slots: number;
        };
        /** @description A base resume with its document. */
        BaseResumeView: {
            /** @description Whether it is the one that the editor and the AI work on. */
            active: boolean;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description What the user calls it. */
            name: string;
            /** @description The document: JSON Resume with item ids. */
            resume: Record<string, unknown>;
            /**
             * Format: int64
             * @description Rises with every save; send it back in If-Match.
             */
            revision: number;
            /**
             * Format: int32
             * @description The slot, from 1.
             */
            slot: number;
            /**
             * Format: date-time
             * @description When it was saved last.
             */
            updated_at: string;
        };
        /** @description What a month has cost against what it may cost, in millionths of a dollar. */
        Budget: {
            /** @description What happens at the end of it: `warn` or `stop`. */
            action: string;
            /**
             * Format: int64
             * @description What it may cost.
             */
            budget_microusd?: number | null;
            /**
             * Format: int64
             * @description What it has cost.
             */
            cost_microusd: number;
            /** @description The month, as `YYYY-MM` in UTC. */
            month: string;
            /** @description How far it is. */
            state: components["schemas"]["BudgetState"];
        };
        /**
         * @description How far a budget is used.
         * @enum {string}
         */
        BudgetState: "none" | "within" | "warning" | "reached";
        /** @description A factual claim. */
        ClaimView: {
            /** @description `employer`, `number`, `skill` and so on. */
            kind: string;
            /** @description Where the resume says so, as a JSON pointer. */
            source?: string | null;
            /** @description The words. */
            text: string;
        };
        /** @description The password, as confirmation. */
        Confirmation: {
            /** @description The account's password; absent for an account that only signs in with a provider. */
            password?: string;
        };
        /** @description Calls added up. */
        CostSum: {
            /**
             * Format: int64
             * @description Tokens sent that the provider had cached.
             */
            cached_tokens: number;
            /**
             * Format: int64
             * @description Calls of a provider.
             */
            calls: number;
            /**
             * Format: int64
             * @description Millionths of a dollar.
             */
            cost_microusd: number;
            /**
             * Format: int64
             * @description Those that failed.
             */
            failures: number;
            /**
             * Format: int64
             * @description Tokens sent.
             */
            input_tokens: number;
            /**
             * Format: int64
             * @description Tokens received.
             */
            output_tokens: number;
            /**
             * Format: int64
             * @description Those without a known price.
             */
            unpriced: number;
        };
        /** @description A letter to be written. */
        CoverLetterBody: components["schemas"]["Writing"] & {
            /** @description The posting: its text, or an object with text, title and company. */
            posting: components["schemas"]["PostingText"];
            /**
             * Format: uuid
             * @description The resume; it must be the active one.
             */
            resume_id: string;
        };
        /** @description E-mail address and password. */
        Credentials: {
            /** @description The e-mail address. */
            email: string;
            /** @description The password, at least 8 characters. */
            password: string;
        };
        /** @description A bullet that can go. */
        CutView: {
            /** @description The stable id of the item that it belongs to. */
            item_id: string;
            /**
             * Format: int32
             * @description What speaks for keeping it, from 0 to 11.
             */
            keep_points: number;
            /** @description Its JSON pointer in the document. */
            path: string;
            /** @description `not_in_posting`, `no_figure`, `older_position`, `late_in_list`. */
            reasons: string[];
            /** @description Its text. */
            text: string;
        };
        /** @description A proposed letter or portfolio. */
        DocumentDraftView: {
            /**
             * Format: int64
             * @description The resume's revision.
             */
            base_revision: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Until when it can be kept.
             */
            expires_at: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description What it would become. */
            kind: components["schemas"]["DocumentKind"];
            /** @description How long it should be. */
            length: string;
            letter?: components["schemas"]["LetterContent"] | null;
            /** @description The texts that were written, each to be accepted or left out. */
            passages: components["schemas"]["PassageView"][];
            portfolio?: components["schemas"]["PortfolioContent"] | null;
            posting?: components["schemas"]["PostingText"] | null;
            /**
             * Format: uuid
             * @description The resume that it was written from.
             */
            resume_id: string;
            /** @description `open`, `applied`, `discarded` or `expired`. */
            status: string;
            /** @description All of them one after the other. */
            text: string;
            /** @description What it would be called. */
            title: string;
            /** @description How it should sound. */
            tone: string;
            /** @description What the user should know. */
            warnings: string[];
            /** @description `rules` for the built-in writer, else the model's name. */
            writer: string;
        };
        /** @description A letter or portfolio without its content. */
        DocumentItem: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description What it is. */
            kind: components["schemas"]["DocumentKind"];
            /**
             * Format: int64
             * @description Rises with every save.
             */
            revision: number;
            /** @description Portfolios that are published: the last part of the address. */
            slug?: string | null;
            /** @description What the user calls it. */
            title: string;
            /**
             * Format: date-time
             * @description When it was saved last.
             */
            updated_at: string;
        };
        /**
         * @description What a document is.
         * @enum {string}
         */
        DocumentKind: "cover_letter" | "portfolio";
        /** @description All letters and portfolios of the user. */
        DocumentList: {
            /** @description The documents, the one saved last first. */
            items: components["schemas"]["DocumentItem"][];
        };
        /** @description The drafts of a user. */
        DraftList: {
            /** @description The drafts, newest first. */
            items: components["schemas"]["AnyDraftView"][];
        };
        /** @description A set of proposed edits. */
        DraftView: components["schemas"]["ProposalView"] & {
            /**
             * Format: int64
             * @description The resume's revision that it was made from.
             */
            base_revision: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Until when it can be applied.
             */
            expires_at: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description What made it: `tailor`, `content` or `recommendations`. */
            kind: string;
            /**
             * Format: uuid
             * @description The resume that it is for.
             */
            resume_id: string;
            /** @description `open`, `applied`, `discarded` or `expired`. */
            status: string;
        };
        /** @description A copy's name. */
        DuplicateBody: {
            /**
             * @description The copy's name.
             * @default null
             */
            name?: string | null;
        };
        /** @description One typed edit: `set` replaces `before` by `after` (absent: nothing there), `move` moves a list item. */
        EditBody: {
            /** @description set: what stands there afterwards. */
            after?: unknown;
            /** @description set: what must stand there now. */
            before?: unknown;
            /** @description Keys and list indices below it. */
            field: string[];
            /** @description move: its index now. */
            from?: number | null;
            /** @description move: the item moved. */
            id?: string | null;
            /** @description The item that the field is in; absent: the document. */
            item?: string | null;
            /** @description `set` or `move`. */
            op: string;
            /** @description move: its index afterwards. */
            to?: number | null;
        };
        /** @description Something to look at before an edit is taken. */
        EditWarningView: {
            /** @description `cliche`, `too_long`, `lost_section`, `lost_item`, `lost_bullet` or `lost_number`. */
            kind: string;
            /** @description The words in question. */
            text: string;
        };
        /** @description A place in the resume. */
        EvidenceView: {
            /** @description Where they end, in bytes. */
            end?: number;
            /** @description The name of the field. */
            field?: string;
            /** @description The stable id of the item that it belongs to. */
            item_id?: string | null;
            /** @description Its JSON pointer. */
            path: string;
            /** @description Where the words begin in the field, in bytes. */
            start?: number;
            /** @description The words found there. */
            text: string;
        };
        /** @description What kind of file. */
        ExportBody: {
            /** @description Whether a PDF is written as PDF/UA-1; absent: yes. */
            accessible?: boolean | null;
            /** @description Whether a PDF carries its printed content as JSON Resume, to be imported again without loss; absent: no. */
            attach_source?: boolean | null;
            /** @description The company that goes into the name of the file. */
            company?: string | null;
            /** @description How the file is called: text with `{name}`, `{kind}`, `{title}`, `{company}` and `{date}`; at most 200 characters. */
            file_name?: string | null;
            /** @description `pdf`, `docx`, `html`, `txt`, `md` or `json`. */
            format: string;
            /** @description Another template than the document's. */
            template?: string | null;
            /** @description The job title that goes into the name of the file; absent: the person's own. */
            title?: string | null;
        };
        /** @description A file and where it is for now. */
        ExportLinkView: {
            /**
             * Format: date-time
             * @description When the address ends.
             */
            expires_at: string;
            /** @description The file's name. */
            name: string;
            /** @description Its SHA-256, as lower-case hexadecimal digits. */
            sha256: string;
            /**
             * Format: int64
             * @description Its size.
             */
            size_bytes: number;
            /** @description The address, good without signing in: a whole one, or a path of this server. */
            url: string;
        };
        /** @description What others get out of a file. */
        ExportReportView: {
            accessibility?: components["schemas"]["AccessibilityView"] | null;
            /** @description What our own parser makes of every printed field. */
            fields: components["schemas"]["ReadField"][];
            /** @description The name of the file. */
            file_name: string;
            /** @description The kind of file. */
            format: string;
            /**
             * Format: int32
             * @description How many pages it has; 0 when the format has none.
             */
            pages: number;
            /** @description Whether every field comes back and every text is whole. */
            passed: boolean;
            /** @description The SHA-256 of the file; its download has the same in `ETag`. */
            sha256: string;
            /**
             * Format: int64
             * @description The size of the file in bytes.
             */
            size_bytes: number;
            /** @description The text as different programs take it out. */
            texts: components["schemas"]["ExtractedText"][];
        };
        /** @description The text of a file as one way of taking it out gives it. */
        ExtractedText: {
            /** @description The places in the document of printed values that are missing. */
            missing: string[];
            /** @description Whether the name comes before everything else. */
            name_first: boolean;
            /** @description Characters without a meaning of their own, such as icons of private fonts. */
            odd_characters: number;
            /** @description Whether it is whole, begins with the name and has no characters without meaning. */
            passed: boolean;
            /**
             * Format: double
             * @description The share of the printed letters that are in it, from 0 to 1.
             */
            recall: number;
            /** @description The text itself. */
            text: string;
            /** @description `layout`: columns and lines as people see them; `drawing`: as the file draws; `tags`: as a screen reader goes. */
            way: string;
        };
        /** @description Where a field stands. */
        FieldBoxView: {
            /** @description The page, counted from 0. */
            page: number;
            /** @description The JSON pointer of the field in the document. */
            path: string;
            /** @description The place on it. */
            rect: components["schemas"]["PageRect"];
        };
        /** @description A field that is not acceptable. */
        FieldProblem: {
            /** @description What is wrong with it. */
            message: string;
            /** @description The field's name or path. */
            path: string;
        };
        /** @description How a file looks. */
        FilePagesView: {
            /** @description Its pages; empty when the format has none or no picture of them can be shown. */
            pages: components["schemas"]["FilePageView"][];
            /** @description Its lines, when the format has no pages. */
            text: string[];
        };
        /** @description One page of a file. */
        FilePageView: {
            /**
             * Format: float
             * @description The height in the same units.
             */
            height: number;
            /** @description A picture of the page as a `data:` address. */
            image: string;
            /**
             * Format: float
             * @description The width in the units of a report's places.
             */
            width: number;
        };
        /** @description Something that parsers or recruiters trip over. */
        FindingView: {
            fix?: components["schemas"]["EditBody"] | null;
            /** @description What it is. */
            message: string;
            /** @description Where, as a JSON pointer. */
            path: string;
            /** @description The rule's name. */
            rule: string;
            /** @description How much it matters. */
            severity: string;
        };
        /** @description What to fit: a stored resume, or a document as it is being edited. */
        FitBody: {
            /** @description The most pages that it may take, 1 to 10. */
            pages: number;
            posting?: components["schemas"]["PostingText"] | null;
            /** @description The document as it is being edited. */
            resume?: Record<string, unknown> | null;
            /**
             * Format: uuid
             * @description A stored resume.
             */
            resume_id?: string | null;
            /** @description Another template than the document's. */
            template?: string | null;
        };
        /** @description The least tight options that fit, or the tightest where none do. */
        FitView: {
            /** @description Where it does not fit: the bullets to cut for that, least needed first. */
            cuts: components["schemas"]["CutView"][];
            /** @description Whether they are enough. */
            fits: boolean;
            /** @description Whether it fits without those bullets. */
            fits_without_cuts: boolean;
            /** @description How many layouts were tried. */
            layouts: number;
            /** @description How many lines stand after the last page that was wanted. */
            lines_over: number;
            /**
             * Format: double
             * @description The margin in millimetres; never under 12, unless it was before.
             */
            margin_mm: number;
            /** @description The pages with these options. */
            page_count: number;
            /** @description The pages of the design as it was. */
            pages_before: number;
            /** @description The pages that were wanted. */
            pages_wanted: number;
            /**
             * Format: double
             * @description The size of body text in points; never under 9, unless it was before.
             */
            size_pt: number;
            /**
             * Format: double
             * @description The factor on all spacing; never under 0.75, unless it was before.
             */
            spacing: number;
            /** @description The template used. */
            template: string;
        };
        /** @description A new value and why. */
        FlagChange: {
            /** @description Why, 3 to 500 characters: the audit log keeps it. */
            reason: string;
            /** @description `true` or `false`, a model's name or `null`, or a stage such as `pro:25`. */
            value: unknown;
        };
        /**
         * @description What kind of value a flag has.
         * @enum {string}
         */
        FlagKind: "switch" | "model" | "rollout";
        /** @description All flags. */
        FlagList: {
            /** @description The flags. */
            items: components["schemas"]["FlagView"][];
        };
        /** @description A flag as it is now. */
        FlagState: {
            /** @description One sentence on what it does. */
            about: string;
            /** @description What kind of value it has. */
            kind: components["schemas"]["FlagKind"];
            /** @description Its name, also in the environment. */
            name: string;
            /** @description Whether an administrator's value holds in place of the environment's. */
            overridden: boolean;
            /** @description The value of the environment. */
            start_value: unknown;
            /** @description The value now. */
            value: unknown;
        };
        /** @description A flag as it is now, with its last change. */
        FlagView: components["schemas"]["FlagState"] & {
            /**
             * Format: date-time
             * @description When it was last changed.
             */
            changed_at?: string | null;
            /** @description By whom. */
            changed_by?: string | null;
            /** @description Why. */
            reason?: string | null;
        };
        /** @description Whose password was forgotten. */
        ForgottenPassword: {
            /** @description The e-mail address. */
            email: string;
        };
        /** @description What to write. */
        GenerateBody: components["schemas"]["Writing"] & {
            /** @description One entry of the section, by its id; all of them without it. */
            item?: string | null;
            posting?: components["schemas"]["PostingText"] | null;
            /**
             * Format: uuid
             * @description The resume; it must be the active one.
             */
            resume_id: string;
            /** @description The section by its JSON Resume key (`work`, `projects`, `education`, `skills` …), `summary` or `headline`. */
            section: string;
        };
        /** @description Calls per hour; 0 means that the action is not included. */
        HourlyLimits: {
            /**
             * Format: int32
             * @description Apply recommendations.
             */
            apply_recommendations: number;
            /**
             * Format: int32
             * @description ATS checks.
             */
            ats: number;
            /**
             * Format: int32
             * @description Cover letters.
             */
            cover_letter: number;
            /**
             * Format: int32
             * @description Generate content.
             */
            generate: number;
            /**
             * Format: int32
             * @description Portfolios.
             */
            portfolio: number;
            /**
             * Format: int32
             * @description Partial tailoring.
             */
            tailor: number;
            /**
             * Format: int32
             * @description Full tailoring.
             */
            tailor_full: number;
        };
        /** @description An account at a sign-in provider. */
        IdentityView: {
            /**
             * Format: date-time
             * @description When it was connected.
             */
            created_at: string;
            /** @description The address that the provider had when it was connected. */
            email: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The provider. */
            issuer: string;
        };
        /** @description A document that replaces the present one. */
        ImportBody: {
            /** @description A new name. */
            name?: string | null;
            /** @description Must be true: the user's word that the present document is to be replaced. */
            replace?: boolean;
            /** @description The document in JSON Resume form. */
            resume: Record<string, unknown>;
        };
        /** @description Changes to a letter. */
        LetterChangesBody: {
            /** @default null */
            content?: components["schemas"]["LetterContent"] | null;
            /**
             * @description A new title.
             * @default null
             */
            title?: string | null;
        };
        /** @description A cover letter; every key may be absent when it is sent. */
        LetterContent: {
            /** @description The closing. */
            closing: string;
            /** @description The day: `YYYY-MM-DD`, which is printed in words, or any text. */
            date: string;
            /** @description Template, colour, font and so on, with the keys of a resume's `x-design`. */
            design: Record<string, unknown>;
            /** @description The language as a BCP 47 tag. */
            language: string;
            /** @description The paragraphs. */
            paragraphs: string[];
            /** @description To whom. */
            recipient: components["schemas"]["RecipientContent"];
            /** @description The salutation. */
            salutation: string;
            /** @description Who writes. */
            sender: components["schemas"]["SenderContent"];
            /** @description The name below it. */
            signature: string;
            /** @description What it is about. */
            subject: string;
        };
        /** @description What kind of file. */
        LetterExportBody: {
            /** @description `pdf`, `docx`, `html`, `txt` or `md`. */
            format: string;
        };
        /** @description A letter to be drawn. */
        LetterPreviewBody: {
            /** @description The letter as it is being edited. */
            content: components["schemas"]["LetterContent"];
        };
        /** @description A cover letter. */
        LetterView: {
            /** @description The letter. */
            content: components["schemas"]["LetterContent"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * Format: int64
             * @description Rises with every save; send it back in If-Match.
             */
            revision: number;
            /** @description What the user calls it. */
            title: string;
            /**
             * Format: date-time
             * @description When it was saved last.
             */
            updated_at: string;
        };
        /** @description The limits of a tier; an absent number means unlimited. */
        Limits: {
            /**
             * Format: int32
             * @description How many base resumes can be stored.
             */
            base_resume_slots: number;
            /**
             * Format: int64
             * @description Cover letters per calendar month UTC.
             */
            cover_letters_per_month?: number | null;
            /** @description Calls per hour. */
            hourly: components["schemas"]["HourlyLimits"];
            /**
             * Format: int64
             * @description Portfolio publishes per calendar month UTC.
             */
            portfolio_publishes_per_month: number;
            /**
             * Format: int64
             * @description Uses of resume AI (generate content, apply recommendations) per calendar month UTC.
             */
            resume_ai_per_month?: number | null;
            /**
             * Format: int64
             * @description Storage in bytes.
             */
            storage_bytes: number;
            /** @description Whether tailored versions can be kept. */
            tailored_versions: boolean;
            /** @description Whether tailoring is included. */
            tailoring: boolean;
            /**
             * Format: int32
             * @description How many templates can be chosen.
             */
            templates?: number | null;
        };
        /** @description A link. */
        LinkContent: {
            /** @description The words; empty to show the address. */
            label: string;
            /** @description The address. */
            url: string;
        };
        /** @description A link's token. */
        LinkToken: {
            /** @description The token of the link. */
            token: string;
        };
        /**
         * @description How a tailored version stands to its base resume.
         * @enum {string}
         */
        MergeState: "up_to_date" | "merged" | "conflicts";
        /** @description The signed-in user with limits, usage and flags. */
        MeView: {
            /** @description The language model that writes; absent: the built-in rules do. */
            ai_model?: string | null;
            /** @description The flags as this user sees them. */
            flags: components["schemas"]["UserFlags"];
            /** @description Where users go who do not have the editor yet; absent: a page that says so. */
            legacy_editor_url?: string | null;
            /** @description What the tier may do. */
            limits: components["schemas"]["Limits"];
            /** @description What was used. */
            usage: components["schemas"]["UsageView"];
            /** @description The account. */
            user: components["schemas"]["UserView"];
        };
        /** @description Characters of a field that no font has. */
        MissingCharactersView: {
            /** @description Each of them once. */
            characters: string;
            /** @description The JSON pointer of the field; empty for what the design adds. */
            path: string;
        };
        /** @description What came of it. */
        ModelTest: {
            /** @description What the provider said, shortened. */
            cause?: string | null;
            /** @description The stable code that users see. */
            code?: string | null;
            /**
             * Format: int64
             * @description How long it took.
             */
            duration_ms: number;
            /** @description What to do about it. */
            hint?: string | null;
            /**
             * Format: int32
             * @description The provider's HTTP status, where it gave one.
             */
            http_status?: number | null;
            /** @description The model that was asked, or that answered. */
            model: string;
            /** @description The provider's name. */
            provider: string;
            /** @description The word under which the ledger has it: `ok`, `credentials`, `rate_limited` and so on. */
            status: string;
            /** @description Whether the model answered as it should. */
            works: boolean;
        };
        /** @description A month of the ledger. */
        MonthCosts: {
            /** @description What it may cost. */
            budget: components["schemas"]["Budget"];
            /** @description By action. */
            by_action: {
                [key: string]: components["schemas"]["CostSum"];
            };
            /** @description By day, as `YYYY-MM-DD` in UTC. */
            by_day: {
                [key: string]: components["schemas"]["CostSum"];
            };
            /** @description By model. */
            by_model: {
                [key: string]: components["schemas"]["CostSum"];
            };
            /** @description By tier; `none` for calls of nobody. */
            by_tier: {
                [key: string]: components["schemas"]["CostSum"];
            };
            /** @description Everything together. */
            totals: components["schemas"]["CostSum"];
        };
        /** @description A new address, and the password as confirmation. */
        NewAddress: {
            /** @description The new address. */
            email: string;
            /** @description The account's password; absent for an account that only signs in with a provider. */
            password?: string;
        };
        /** @description A new key's name. */
        NewApiKeyBody: {
            /** @description What the key is for. */
            name: string;
        };
        /** @description A new base resume; everything may be absent. */
        NewBaseResumeBody: {
            /**
             * @description What the user calls it.
             * @default null
             */
            name?: string | null;
            /** @description The document in JSON Resume form; absent: an empty one. */
            resume?: Record<string, unknown> | null;
            /**
             * Format: int32
             * @description The slot; absent: the lowest free one.
             * @default null
             */
            slot?: number | null;
        };
        /** @description A new cover letter; everything may be absent. */
        NewLetterBody: {
            /** @default null */
            content?: components["schemas"]["LetterContent"] | null;
            /**
             * Format: uuid
             * @description The resume whose letterhead it takes; absent: the active one.
             * @default null
             */
            resume_id?: string | null;
            /**
             * @description What the user calls it.
             * @default null
             */
            title?: string | null;
        };
        /** @description A key that a device has made. */
        NewPasskey: {
            /** @description The credential, as `PublicKeyCredential.toJSON()` writes it. */
            credential: Record<string, unknown>;
            /** @description What to call it, at most 100 characters. */
            name: string;
        };
        /** @description A link's token and the new password. */
        NewPassword: {
            /** @description The new password, at least 8 characters. */
            password: string;
            /** @description The token of the link. */
            token: string;
        };
        /** @description A new portfolio; everything may be absent. */
        NewPortfolioBody: {
            /** @default null */
            content?: components["schemas"]["PortfolioContent"] | null;
            /**
             * Format: uuid
             * @description The resume whose name and hidden contact details it takes; absent: the active one.
             * @default null
             */
            resume_id?: string | null;
            /**
             * @description What the user calls it.
             * @default null
             */
            title?: string | null;
        };
        /** @description A new link; everything may be absent. */
        NewShareBody: components["schemas"]["PageGuard"] & {
            /**
             * @description For whom it is, in the owner's words.
             * @default
             */
            label?: string;
            /**
             * @description Whether others see street and postal code.
             * @default false
             */
            show_address?: boolean;
            /**
             * @description Whether others see the e-mail address.
             * @default false
             */
            show_email?: boolean;
            /**
             * @description Whether others see the telephone number.
             * @default false
             */
            show_phone?: boolean;
            /**
             * @description Another template than the document's.
             * @default null
             */
            template?: string | null;
        };
        /** @description Who may see a page; what is absent stays as it is, and null takes away. */
        PageGuard: {
            /**
             * Format: date-time
             * @description When the page ends; null for never.
             * @default null
             */
            expires_at?: string | null;
            /**
             * @description The password that is asked for, 6 to 200 characters; null for none.
             * @default null
             */
            password?: string | null;
        };
        /** @description A rectangle on a page in points, from the top left corner. */
        PageRect: {
            /**
             * Format: float
             * @description The height.
             */
            height: number;
            /**
             * Format: float
             * @description The width.
             */
            width: number;
            /**
             * Format: float
             * @description The left edge.
             */
            x: number;
            /**
             * Format: float
             * @description The top edge.
             */
            y: number;
        };
        /** @description One page. */
        PageView: {
            /**
             * Format: double
             * @description The height in points.
             */
            height_pt: number;
            /** @description The page as SVG. */
            svg: string;
            /**
             * Format: double
             * @description The width in points.
             */
            width_pt: number;
        };
        /** @description Where a value was found and how sure we are of it. */
        ParsedField: {
            /**
             * Format: float
             * @description From 0 to 1.
             */
            confidence: number;
            /**
             * Format: int32
             * @description The page, counted from 0.
             */
            page?: number | null;
            /** @description The JSON pointer of the value in the resume. */
            path: string;
            rect?: components["schemas"]["PageRect"] | null;
        };
        /** @description A file read into a resume. */
        ParsedResumeView: {
            /** @description How it was read and how sure we are. */
            report: components["schemas"]["ParseReportView"];
            /** @description The resume as JSON Resume. */
            resume: Record<string, unknown>;
        };
        /** @description How a file was read and how sure we are. */
        ParseReportView: {
            /** @description Whether the answer is that of an earlier time. */
            cached: boolean;
            /**
             * Format: float
             * @description Overall confidence from 0 to 1.
             */
            confidence: number;
            /**
             * Format: int64
             * @description How long it took in milliseconds.
             */
            duration_ms: number;
            /** @description Every value found. */
            fields: components["schemas"]["ParsedField"][];
            /** @description The kind of file, found from its content. */
            kind: string;
            /** @description The language that most of it is written in, as a BCP 47 tag; absent: another than the rules know. */
            language?: string | null;
            /** @description Text that found no place. */
            leftover: string[];
            /**
             * Format: int32
             * @description How many pages it has; 0 when the format has none.
             */
            pages: number;
            /** @description How it was read. */
            route: string;
            /** @description What the user should look at. */
            warnings: components["schemas"]["ParseWarning"][];
        };
        /** @description Something that the user should look at. */
        ParseWarning: {
            /** @description A stable code. */
            code: string;
            /** @description One sentence. */
            message: string;
        };
        /** @description One text of a proposed document. */
        PassageView: {
            /** @description The claims that it makes. */
            claims: components["schemas"]["ClaimView"][];
            /** @description Its id in this draft. */
            id: string;
            /** @description The JSON pointer of the text in the document. */
            path: string;
            /** @description JSON pointers into the resume from which it was written. */
            sources: string[];
            /** @description What it says. */
            text: string;
            /** @description `supported` when every claim has a source in the resume, else `unsupported`. */
            verdict: string;
        };
        /** @description What a device answered. */
        PasskeyAnswer: {
            /** @description The credential, as `PublicKeyCredential.toJSON()` writes it. */
            credential: Record<string, unknown>;
        };
        /** @description All passkeys of the user. */
        PasskeyList: {
            /** @description The passkeys, the oldest first. */
            items: components["schemas"]["PasskeyView"][];
        };
        /** @description What to call a passkey. */
        PasskeyName: {
            /** @description The name, at most 100 characters. */
            name: string;
        };
        /** @description What the browser is to ask its devices for. */
        PasskeyQuestion: {
            /** @description The member `publicKey` of what `navigator.credentials` wants, as WebAuthn writes it in JSON. */
            public_key: Record<string, unknown>;
        };
        /** @description A passkey. */
        PasskeyView: {
            /**
             * Format: date-time
             * @description When it was added.
             */
            created_at: string;
            /** @description The name of the server that it was made for; it works at no other. */
            domain: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was last signed in with; absent: never.
             */
            last_used_at?: string | null;
            /** @description What the user calls it. */
            name: string;
        };
        /** @description Password and code, as confirmation. */
        PasswordAndCode: {
            /** @description A code of the app, or a recovery code. */
            code: string;
            /** @description The account's password; absent for an account that only signs in with a provider. */
            password?: string;
        };
        /** @description The password now and the new one. */
        PasswordChange: {
            /** @description The password now; absent when there is none yet. */
            current_password?: string;
            /** @description The new one, at least 8 characters. */
            new_password: string;
        };
        /** @description What a plan may do. */
        PlanView: {
            /** @description Its limits. */
            limits: components["schemas"]["Limits"];
            /** @description Its name. */
            tier: components["schemas"]["Tier"];
        };
        /** @description A portfolio to be written. */
        PortfolioBody: components["schemas"]["Writing"] & {
            /**
             * Format: uuid
             * @description The resume; it must be the active one.
             */
            resume_id: string;
        };
        /** @description Changes to a portfolio. */
        PortfolioChangesBody: {
            /** @default null */
            content?: components["schemas"]["PortfolioContent"] | null;
            /**
             * @description A new title.
             * @default null
             */
            title?: string | null;
        };
        /** @description How to reach the person; hidden details are not part of the page. */
        PortfolioContactContent: {
            /** @description The e-mail address. */
            email: string;
            /** @description Sites and profiles. */
            links: components["schemas"]["LinkContent"][];
            /** @description The telephone number. */
            phone: string;
            /** @description Where the person lives. */
            place: string;
            /** @description Whether it is on the page. */
            show_email: boolean;
            /** @description Whether it is on the page. */
            show_phone: boolean;
            /** @description Whether it is on the page. */
            show_place: boolean;
            /** @description The line above the details. */
            text: string;
        };
        /** @description A portfolio page; every key may be absent when it is sent. */
        PortfolioContent: {
            /** @description A few sentences about the person. */
            about: string;
            /** @description The accent colour as `#rrggbb`; empty for the theme's own. */
            accent: string;
            /** @description How to reach the person. */
            contact: components["schemas"]["PortfolioContactContent"];
            /** @description One line under the name. */
            headline: string;
            /** @description The language as a BCP 47 tag. */
            language: string;
            /** @description The person's name. */
            name: string;
            /** @description Whether search engines may list the page. */
            searchable: boolean;
            /** @description Skills by group. */
            skills: components["schemas"]["PortfolioSkillsContent"][];
            /** @description The last part of the page's address; empty for one made from the name. */
            slug: string;
            /** @description `paper`, `studio` or `margin`. */
            theme: string;
            /** @description Positions and projects. */
            work: components["schemas"]["PortfolioWorkContent"][];
        };
        /** @description What kind of file; everything may be absent. */
        PortfolioExportBody: {
            /**
             * @description Where the site will stand, for its links to itself.
             * @default null
             */
            address?: string | null;
            /**
             * @description `html` for one page, `zip` for a site with its picture, `robots.txt` and `sitemap.xml`, `pdf` or `docx` to send or
             *     print; absent: `html`.
             * @default null
             */
            format?: string | null;
        };
        /** @description Skills under a heading. */
        PortfolioSkillsContent: {
            /** @description The skills. */
            skills: string[];
            /** @description The heading; empty for skills without one. */
            title: string;
        };
        /** @description A portfolio. */
        PortfolioView: {
            /** @description The page. */
            content: components["schemas"]["PortfolioContent"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            publication?: components["schemas"]["PublicationView"] | null;
            /**
             * Format: int64
             * @description Rises with every save; send it back in If-Match.
             */
            revision: number;
            /** @description What the user calls it. */
            title: string;
            /**
             * Format: date-time
             * @description When it was saved last.
             */
            updated_at: string;
        };
        /** @description One position or project. */
        PortfolioWorkContent: {
            /** @description What came of it, a sentence each. */
            outcomes: string[];
            /** @description When. */
            period: string;
            /** @description Where or for whom. */
            place: string;
            /** @description What it is called. */
            title: string;
            /** @description Where to see it. */
            url: string;
        };
        /** @description A posting: its text, or an object with text, title and company. */
        PostingText: string | {
            /** @description The employer. */
            company?: string | null;
            /** @description The text of the posting, 200 to 20,000 characters. */
            text: string;
            /** @description The job title. */
            title?: string | null;
        };
        /** @description What would be sent to a language model, before anything is. */
        Preflight: {
            /** @description Everything that would be sent, call by call. */
            calls: components["schemas"]["PreflightCall"][];
            /**
             * Format: int64
             * @description At most what it costs, in millionths of a dollar; absent when the model's price is not known.
             */
            cost_microusd_at_most?: number | null;
            /**
             * Format: int64
             * @description About how many tokens would be sent.
             */
            input_tokens: number;
            /**
             * Format: int64
             * @description At most how many tokens come back.
             */
            output_tokens_at_most: number;
            /**
             * Format: int64
             * @description Uses of the monthly quota that are left; absent when it is unlimited.
             */
            quota_left?: number | null;
            /**
             * Format: int32
             * @description Uses of the monthly quota that it takes: 0 or 1.
             */
            quota_uses: number;
            /** @description Whether name, contact, places and employers are hidden. */
            redacted: boolean;
            /** @description `rules`, or the name of the model that would be asked. */
            writer: string;
        };
        /** @description What would be asked of a model. */
        PreflightBody: (components["schemas"]["GenerateBody"] & {
            /** @enum {string} */
            action: "generate_content";
        }) | (components["schemas"]["TailorBody"] & {
            /** @enum {string} */
            action: "tailor";
        }) | (components["schemas"]["RecommendationsBody"] & {
            /** @enum {string} */
            action: "apply_recommendations";
        }) | (components["schemas"]["CoverLetterBody"] & {
            /** @enum {string} */
            action: "generate_cover_letter";
        }) | (components["schemas"]["PortfolioBody"] & {
            /** @enum {string} */
            action: "generate_portfolio";
        });
        /** @description One call to a language model, as it would be sent. */
        PreflightCall: {
            /** @description What it is about. */
            about: string;
            /** @description The data. */
            data: string;
            /** @description What the model is told to do. */
            instructions: string;
        };
        /** @description What to draw: a stored resume, or a document as it is being edited. */
        PreviewBody: {
            /** @description The document as it is being edited. */
            resume?: Record<string, unknown> | null;
            /**
             * Format: uuid
             * @description A stored resume.
             */
            resume_id?: string | null;
            /** @description Another template than the document's. */
            template?: string | null;
        };
        /** @description The pages of a resume. */
        PreviewView: {
            /** @description Where each field stands. */
            fields: components["schemas"]["FieldBoxView"][];
            /** @description What is printed as empty boxes, as no font here has it. */
            missing_characters: components["schemas"]["MissingCharactersView"][];
            /** @description How many pages there are. */
            page_count: number;
            /** @description The pages. */
            pages: components["schemas"]["PageView"][];
            /** @description The template used. */
            template: string;
            /** @description What could not be honoured. */
            warnings: components["schemas"]["ParseWarning"][];
        };
        /** @description What went wrong, what to do, and a stable code (RFC 9457). */
        Problem: {
            /** @description The stable code. */
            code: string;
            /** @description REVISION_CONFLICT: the fields that both sides changed, as `{at, base, ours, theirs}`. */
            conflicts?: Record<string, unknown>[];
            current?: components["schemas"]["BaseResumeView"] | null;
            /** @description REVISION_CONFLICT of a letter or portfolio: what is stored now, as its address answers it. */
            current_document?: Record<string, unknown> | null;
            /** @description What happened in this case. */
            detail: string;
            /** @description The fields that are not acceptable. */
            fields?: components["schemas"]["FieldProblem"][];
            /** @description Where to read what to do. */
            help: string;
            /** @description REVISION_CONFLICT: both versions merged; a conflicting field has your value. */
            merged?: Record<string, unknown> | null;
            /**
             * Format: int64
             * @description Seconds after which another try is worth it, as the header Retry-After says where there is one.
             */
            retry_after_s?: number | null;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description What happened, in a few words. */
            title: string;
            /** @description A URI that names the kind of problem: the help page's entry. */
            type: string;
        };
        /** @description What to change in one's profile. */
        ProfileChanges: {
            /** @description What to be called; empty for nothing. */
            name: string;
        };
        /** @description What is proposed. */
        ProposalView: {
            /** @description The proposed edits. */
            edits: components["schemas"]["ProposedEditView"][];
            /** @description How far tailoring went: `partial` or `full`. */
            mode?: string | null;
            posting?: components["schemas"]["PostingText"] | null;
            /** @description What only you can tell. */
            questions?: components["schemas"]["QuestionView"][];
            /** @description The document with all supported edits applied. */
            resume: Record<string, unknown>;
            /** @description The ATS score before and after. */
            score: components["schemas"]["ScoreChangeView"];
            /** @description What the user should know. */
            warnings: string[];
            /** @description `rules` for the built-in writer, else the model's name. */
            writer: string;
        };
        /** @description One proposed edit, to be accepted or rejected. */
        ProposedEditView: {
            /** @description What would stand there. */
            after?: unknown;
            /** @description What stands there. */
            before?: unknown;
            /** @description The edit as it is applied. */
            change: components["schemas"]["EditBody"];
            /** @description The claims that the text makes. */
            claims: components["schemas"]["ClaimView"][];
            /** @description Its id in this draft. */
            id: string;
            /** @description The kind of change. */
            kind: string;
            /** @description The JSON pointer of what it changes. */
            path: string;
            /** @description Why it is proposed. */
            reason: string;
            /** @description `supported` when every claim has a source in the resume, else `unsupported`. */
            verdict: string;
            /** @description What to look at before it is taken; it makes no edit unsupported. */
            warnings?: components["schemas"]["EditWarningView"][];
            /** @description `rules` for the built-in writer, else the model's name. */
            writer?: string;
        };
        /** @description What is published of a portfolio. */
        PublicationView: {
            /**
             * Format: date-time
             * @description When the page ends.
             */
            expires_at?: string | null;
            /** @description Whether a password is asked for. */
            has_password: boolean;
            /** @description The path of the page on this server. */
            path: string;
            /**
             * Format: date-time
             * @description When it was published.
             */
            published_at: string;
            /**
             * Format: int64
             * @description The revision that others see.
             */
            revision: number;
            /** @description The last part of the address. */
            slug: string;
            /**
             * Format: int64
             * @description How often the page was opened; nothing is kept of who did it.
             */
            view_count: number;
        };
        /** @description What is to be published. */
        PublishBody: {
            /**
             * Format: int64
             * @description The revision that the user saw; absent: the present one.
             * @default null
             */
            revision?: number | null;
        };
        /** @description Something that only the person can tell. */
        QuestionView: {
            /** @description The JSON pointer of the field that the answer belongs into. */
            path: string;
            /** @description What is asked. */
            text: string;
        };
        /** @description One printed field and what came back of it. */
        ReadField: {
            /**
             * Format: float
             * @description How sure the parser was, from 0 to 1.
             */
            confidence?: number | null;
            /** @description What the resume says. */
            expected: string;
            /** @description The ways of taking the text out that lack it. */
            missing_in: string[];
            /** @description Whether both say the same. */
            passed: boolean;
            /** @description The JSON pointer of the field. */
            path: string;
            /** @description What our parser read; absent when it found no such field. */
            read?: string | null;
        };
        /** @description Whether the server can work, and which parts are degraded. */
        Readiness: {
            /** @description Parts that do not answer; an empty list is best. */
            degraded: string[];
            /** @description Whether requests can be answered. */
            ready: boolean;
        };
        /** @description Why something is done. */
        Reason: {
            /** @description Why, 3 to 500 characters: the audit log keeps it. */
            reason: string;
        };
        /** @description To whom a letter goes. */
        RecipientContent: {
            /** @description Further lines of the address. */
            address: string;
            /** @description The employer. */
            company: string;
            /** @description Who is addressed. */
            person: string;
        };
        /** @description Which recommendations to follow. */
        RecommendationsBody: components["schemas"]["Writing"] & {
            /** @description The posting that the check was made for. */
            posting: components["schemas"]["PostingText"];
            /** @description The recommendations by their ids in the report; all that can be followed without it. */
            recommendations?: string[] | null;
            /**
             * Format: uuid
             * @description The resume; it must be the active one.
             */
            resume_id: string;
        };
        /** @description Something that would earn points. */
        RecommendationView: {
            /** @description Edits that do it, when the facts are in the resume already. */
            edits?: components["schemas"]["EditBody"][] | null;
            /** @description Its id in this report. */
            id: string;
            /**
             * Format: int32
             * @description About how many minutes it takes.
             */
            minutes?: number;
            /**
             * Format: double
             * @description The points it would earn, found by running the check on the changed resume.
             */
            points: number;
            /** @description What to ask the user, when they are not. */
            question?: string | null;
            /** @description What to do. */
            title: string;
        };
        /** @description Codes for the day when the authenticator app is gone. */
        RecoveryCodes: {
            /** @description The codes: this is the only time they are shown. */
            codes: string[];
        };
        /** @description One thing that the posting asks. */
        RequirementView: {
            /** @description What would earn them. */
            advice?: string | null;
            /**
             * Format: int32
             * @description The share of its weight that was earned, in percent.
             */
            credit?: number;
            /** @description The places in the resume that show it. */
            evidence: components["schemas"]["EvidenceView"][];
            /** @description The form in which the resume names it. */
            form?: string | null;
            /** @description `must` or `nice`. */
            importance: string;
            /** @description `skill`, `title`, `experience`, `education` and so on. */
            kind: string;
            /**
             * Format: int32
             * @description About how many points of the score the rest of it would earn.
             */
            missing_points?: number;
            /** @description What is asked. */
            text: string;
            /** @description `met`, `partly`, `missing` or `contradicted`. */
            verdict: string;
            /**
             * Format: double
             * @description Its weight among the requirements.
             */
            weight: number;
        };
        /** @description A link with which the user sets a new password. */
        ResetLinkView: {
            /**
             * Format: date-time
             * @description Until when it works, once.
             */
            expires_at: string;
            /** @description The link: this is the only time it is shown. */
            url: string;
        };
        /** @description Which version to go back to. */
        RestoreBody: {
            /**
             * Format: int64
             * @description The revision to go back to.
             */
            revision: number;
        };
        /** @description A group of users in the release. */
        RolloutGroup: {
            /** @description `internal` or the tier. */
            name: string;
            /**
             * Format: double
             * @description The share of them who have the editor, in percent.
             */
            share_percent: number;
            /**
             * Format: int64
             * @description How many accounts it has.
             */
            users: number;
        };
        /** @description How far the release has come. */
        RolloutState: {
            /** @description Who has the editor, group by group in the order of the stages. */
            groups: components["schemas"]["RolloutGroup"][];
            /** @description Where the others go; absent: a page that says "not yet". */
            legacy_editor_url?: string | null;
            /** @description The stage with its share, such as `pro:25`. */
            value: string;
        };
        /** @description A score before and after. */
        ScoreChangeView: {
            /**
             * Format: int32
             * @description With all supported edits applied.
             */
            after: number;
            /**
             * Format: int32
             * @description Before.
             */
            before: number;
        };
        /** @description A part of the score. */
        ScorePartView: {
            /**
             * Format: int32
             * @description The points possible.
             */
            max: number;
            /** @description What it measures. */
            name: string;
            /**
             * Format: int32
             * @description The points earned.
             */
            points: number;
        };
        /** @description A code of the authenticator app, or a recovery code. */
        SecondStep: {
            /** @description The code. */
            code: string;
        };
        /** @description How the user signs in. */
        SecurityView: {
            /** @description Whether there is a password. */
            has_password: boolean;
            /** @description Accounts at sign-in providers. */
            identities: components["schemas"]["IdentityView"][];
            /** @description How many passkeys there are. */
            passkeys: number;
            /**
             * Format: int64
             * @description How many recovery codes are left.
             */
            recovery_codes_left: number;
            /**
             * Format: date-time
             * @description Since when a code is asked for, too; absent: it is not.
             */
            two_factor_since?: string | null;
        };
        /** @description Who writes. */
        SenderContent: {
            /** @description The e-mail address. */
            email: string;
            /** @description The professional title. */
            label: string;
            /** @description The full name. */
            name: string;
            /** @description The telephone number. */
            phone: string;
            /** @description Where the person lives. */
            place: string;
            /** @description The personal site. */
            url: string;
        };
        /** @description Which file goes out. */
        SentFileBody: {
            /** @description The day on which it goes out, as `2026-11-26`; absent: today, in UTC. */
            applied_on?: string | null;
            /** @description `pdf` or `docx`. */
            format: string;
            /** @description Another template than the document's. */
            template?: string | null;
        };
        /** @description A file that went out, without its bytes. */
        SentFileView: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description `pdf` or `docx`. */
            format: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The file's name. */
            name: string;
            /** @description The SHA-256 of its bytes, as lower-case hexadecimal digits. */
            sha256: string;
            /**
             * Format: int64
             * @description Its size.
             */
            size_bytes: number;
        };
        /** @description All sessions of the user. */
        SessionList: {
            /** @description The sessions, the last used first. */
            items: components["schemas"]["SessionView"][];
        };
        /** @description How many sessions were ended. */
        SessionsEnded: {
            /**
             * Format: int64
             * @description How many.
             */
            ended: number;
        };
        /** @description A signed-in browser. */
        SessionView: {
            /**
             * Format: date-time
             * @description When the user signed in.
             */
            created_at: string;
            /** @description Whether it is the one that asks. */
            current: boolean;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description The address that it came from. */
            ip?: string | null;
            /**
             * Format: date-time
             * @description When it was last used, to some minutes.
             */
            last_seen_at: string;
            /** @description How the browser calls itself. */
            user_agent?: string | null;
        };
        /** @description The one-time link's token and what the administrator chooses. */
        Setup: {
            /** @description The e-mail address. */
            email: string;
            /** @description The password, at least 8 characters. */
            password: string;
            /** @description The token of the link. */
            token: string;
        };
        /** @description Changes to who may see a link. */
        ShareChangesBody: components["schemas"]["PageGuard"] & {
            /**
             * @description For whom it is, in the owner's words.
             * @default null
             */
            label?: string | null;
        };
        /** @description Links to a resume. */
        ShareList: {
            /** @description The newest first. */
            items: components["schemas"]["ShareView"][];
        };
        /** @description A link to a resume. */
        ShareView: {
            /**
             * Format: date-time
             * @description When it was made; what it shows is as it was then.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it ends.
             */
            expires_at?: string | null;
            /** @description Whether a password is asked for. */
            has_password: boolean;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description For whom it is, in the owner's words. */
            label: string;
            /** @description The path of the page on this server; who knows it can open it. */
            path: string;
            /** @description The path of the same as PDF. */
            pdf_path: string;
            /**
             * Format: uuid
             * @description The resume.
             */
            resume_id: string;
            /**
             * Format: int64
             * @description How often the page was opened; nothing is kept of who did it.
             */
            view_count: number;
        };
        /** @description What everybody may know about this server. */
        Site: {
            /** @description Whether the server sends mail, so that forgotten passwords can be replaced by a letter's link. */
            mail: boolean;
            /** @description Whether passkeys work at the address under which this browser reaches the server. */
            passkeys: boolean;
            /** @description What each plan may do, cheapest first. */
            plans: components["schemas"]["PlanView"][];
            /** @description Whether the first administrator is still to be made, by the link in the server's log. */
            setup_needed: boolean;
            /** @description What the sign-in provider is called; absent: there is none. */
            sign_in_provider?: string | null;
            /** @description Whether nobody can register. */
            signups_disabled: boolean;
            /** @description The version of the program. */
            version: string;
            /** @description What is wrong with the way this browser reaches the server. */
            warnings: components["schemas"]["SiteWarning"][];
        };
        /** @description Something that the administrator should set right. */
        SiteWarning: {
            /** @description A stable code. */
            code: string;
            /** @description What is wrong and what to set. */
            message: string;
        };
        /** @description A slot without name and content of its resume. */
        SlotView: {
            /** @description Whether it is the one that is edited. */
            active: boolean;
            /**
             * Format: uuid
             * @description The resume's id.
             */
            id: string;
            /**
             * Format: int64
             * @description Counts the saves.
             */
            revision: number;
            /**
             * Format: int64
             * @description Its size.
             */
            size_bytes: number;
            /**
             * Format: int32
             * @description Its place, from 1.
             */
            slot: number;
            /**
             * Format: date-time
             * @description When it was last saved.
             */
            updated_at: string;
        };
        /** @description What support sees of an account: never a word of a resume. */
        SupportView: {
            /** @description The last calls to language models, the newest first. */
            ai_requests: components["schemas"]["AiRequestView"][];
            /** @description How many API keys there are. */
            api_keys: number;
            /** @description What was last refused, the newest first. */
            errors: components["schemas"]["UserErrorView"][];
            /** @description Limits, usage and flags as the user has them. */
            me: components["schemas"]["MeView"];
            /** @description How the user signs in. */
            security: components["schemas"]["SecurityView"];
            /** @description The sessions. */
            sessions: components["schemas"]["SessionView"][];
            /** @description The slots. */
            slots: components["schemas"]["SlotView"][];
            /** @description The account. */
            user: components["schemas"]["AdminUserView"];
        };
        /** @description What to tailor to what. */
        TailorBody: components["schemas"]["Writing"] & {
            /** @description `partial` or `full`. */
            mode?: string;
            /** @description The posting: its text, or an object with text, title and company. */
            posting: components["schemas"]["PostingText"];
            /**
             * Format: uuid
             * @description The resume; it must be the active one.
             */
            resume_id: string;
        };
        /** @description A tailored version without its document. */
        TailoredVersionItem: {
            /** @description The day on which it went out, as `2026-11-26`. */
            applied_on?: string | null;
            /**
             * Format: uuid
             * @description The base resume that it is made of.
             */
            base_resume_id: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description What the user calls it. */
            name: string;
            /** @description What the user noted. */
            note?: string | null;
            /** @description The employer. */
            posting_company?: string | null;
            /** @description The posting's title. */
            posting_title?: string | null;
            /** @description Where the posting stands. */
            posting_url?: string | null;
            /** @description The files that went out, the newest first. */
            sent_files: components["schemas"]["SentFileView"][];
            /** @description How far the application is. */
            status: components["schemas"]["ApplicationStatus"];
        };
        /** @description All tailored versions of the user. */
        TailoredVersionList: {
            /** @description The versions, newest first. */
            items: components["schemas"]["TailoredVersionItem"][];
        };
        /** @description A tailored version with its document. */
        TailoredVersionView: components["schemas"]["TailoredVersionItem"] & {
            /** @description What the version changes in the base resume as that is now. */
            changes: components["schemas"]["EditBody"][];
            /** @description The fields that both changed; the version keeps its own values. */
            conflicts: Record<string, unknown>[];
            /** @description The edits on the base resume. */
            edits: components["schemas"]["EditBody"][];
            /** @description The posting's text. */
            posting_text: string;
            /** @description The document: the base resume as it is now with the edits; absent when they fit nowhere any more. */
            resume?: Record<string, unknown> | null;
            /** @description How the version stands to its base resume. */
            state: components["schemas"]["MergeState"];
        };
        /**
         * @description Where accepted edits go.
         * @enum {string}
         */
        Target: "base_resume" | "tailored_version" | "document";
        /** @description All templates. */
        TemplateList: {
            /** @description The templates, the default first. */
            items: components["schemas"]["TemplateView"][];
        };
        /** @description A page design. */
        TemplateView: {
            /** @description Its colour as `#rrggbb`. */
            accent: string;
            /** @description What it is for. */
            description: string;
            /** @description The version that a document without one is shown in. */
            first_version: string;
            /** @description Its font family. */
            font: string;
            /** @description The layout that it is a design of; a layout's first design has its name. */
            layout: string;
            /** @description The name used in documents and commands. */
            name: string;
            /** @description How the page is built. */
            structure: string;
            /** @description The lowest tier that has it. */
            tier: string;
            /** @description The title for people. */
            title: string;
            /** @description Its version. */
            version: string;
        };
        /**
         * @description What an account may do.
         * @enum {string}
         */
        Tier: "free" | "pro" | "premium";
        /** @description What an authenticator app needs. */
        TwoFactorSetup: {
            /** @description The rows of a QR code of that address: `1` is dark. */
            qr: string[];
            /** @description The secret, to be typed where no camera is at hand. */
            secret: string;
            /** @description The address that apps understand. */
            uri: string;
        };
        /** @description The file to read. */
        UploadForm: {
            /**
             * Format: binary
             * @description The file, of any kind that can be imported, at most 10 MiB and 30 pages.
             */
            file: string;
            /** @description Whether a language model shall read it as well: `true` always, `false` never; without it, when the rules are unsure. */
            second_reader?: boolean | null;
        };
        /** @description What was used; months are calendar months in UTC. */
        UsageView: {
            /**
             * Format: int64
             * @description Base resumes stored.
             */
            base_resumes: number;
            /**
             * Format: int64
             * @description Cover letters this month.
             */
            cover_letters: number;
            /**
             * Format: int64
             * @description Portfolio publishes this month.
             */
            portfolio_publishes: number;
            /**
             * Format: int64
             * @description Uses of resume AI this month.
             */
            resume_ai: number;
            /**
             * Format: int64
             * @description Bytes stored.
             */
            storage_bytes: number;
        };
        /** @description Something that was refused. */
        UserErrorView: {
            /** @description The stable code. */
            code: string;
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /** @description The id of the request, as the log has it. */
            request_id: string;
            /** @description The method and the route. */
            route: string;
        };
        /** @description The flags as one user sees them. */
        UserFlags: {
            /** @description Whether the AI actions answer. */
            ai_features_enabled: boolean;
            /** @description Whether this user has the editor: it is released in stages. */
            editor_open: boolean;
            /** @description Whether full tailoring is there for this user. */
            editor_tailor_full_enabled: boolean;
        };
        /** @description Accounts from the newest. */
        UserList: {
            /** @description The accounts of this page. */
            items: components["schemas"]["AdminUserView"][];
            /**
             * Format: int64
             * @description How many fit in all.
             */
            total: number;
        };
        /** @description What to change in an account, and why. */
        UserOrdersBody: {
            /** @description Whether the account administers the server. */
            admin?: boolean | null;
            /** @description Whether the account sees a staged release first. */
            internal?: boolean | null;
            /** @description Why, 3 to 500 characters: the audit log keeps it. */
            reason: string;
            /** @description Takes all passkeys away. */
            remove_passkeys?: boolean;
            /** @description Takes the second step of signing in away. */
            remove_two_factor?: boolean;
            /** @description Whether the account is suspended; its sessions end. */
            suspended?: boolean | null;
            tier?: components["schemas"]["Tier"] | null;
        };
        /** @description An account. */
        UserView: {
            /**
             * Format: date-time
             * @description When the account was made.
             */
            created_at: string;
            /** @description The e-mail address. */
            email: string;
            /** @description Whether it was proved that letters to the address reach the user. */
            email_verified: boolean;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /** @description What the user wants to be called. */
            name?: string | null;
            /** @description `user` or `admin`. */
            role: string;
            /** @description The tier. */
            tier: components["schemas"]["Tier"];
        };
        /** @description A saved version without its document. */
        VersionItem: {
            /**
             * Format: date-time
             * @description When it was saved.
             */
            created_at: string;
            /** @description The user's name for it. */
            label?: string | null;
            /** @description What led to it: `create`, `edit`, `import`, `draft`, `restore`, `duplicate`. */
            reason: string;
            /**
             * Format: int64
             * @description The revision that it was saved as.
             */
            revision: number;
        };
        /** @description All saved versions. */
        VersionList: {
            /** @description The versions, newest first. */
            items: components["schemas"]["VersionItem"][];
        };
        /** @description What to call a version. */
        VersionName: {
            /** @description One line of at most 100 characters; blank takes the name away. */
            label: string;
        };
        /** @description A saved version with its document. */
        VersionView: components["schemas"]["VersionItem"] & {
            /** @description The document. */
            resume: Record<string, unknown>;
        };
        /**
         * @description Who writes.
         * @enum {string}
         */
        WriterChoice: "auto" | "rules" | "model";
        /** @description How texts are to be written. */
        Writing: {
            /**
             * @description Whether a model writes anew, although it has answered the same question before.
             * @default false
             */
            again?: boolean;
            /**
             * @description What you wish beyond that, in your own words; at most 2,000 characters.
             * @default null
             */
            instructions?: string | null;
            /**
             * @description `en`, `de`, `fr` or `es`; without it the language of the posting or the resume.
             * @default null
             */
            language?: string | null;
            /**
             * @description `short`, `medium` or `long`.
             * @default medium
             */
            length?: string;
            /**
             * @description Whether name, contact, places and employers are hidden from a model.
             * @default false
             */
            redact?: boolean;
            /**
             * @description How it should sound: `professional`, `confident`, `friendly`, `concise` or `formal`.
             * @default professional
             */
            tone?: string;
            /**
             * @description Who writes.
             * @default auto
             */
            writer?: components["schemas"]["WriterChoice"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    test_model: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelTest"];
                };
            };
        };
    };
    list_audit: {
        parameters: {
            query?: {
                /** @description Only actions that begin like this, such as `flag.`. */
                action?: string;
                /** @description How many at most; 50 when absent, 200 at most. */
                limit?: number;
                /** @description How many to leave out. */
                offset?: number;
                /** @description Only what was done to this, such as `flag EDITOR_ROLLOUT` or `user` and an id. */
                target?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditList"];
                };
            };
        };
    };
    get_costs: {
        parameters: {
            query?: {
                /** @description The month as `YYYY-MM` in UTC; absent: this one. */
                month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthCosts"];
                };
            };
        };
    };
    list_flags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagList"];
                };
            };
        };
    };
    set_flag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlagChange"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagList"];
                };
            };
        };
    };
    reset_flag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlagList"];
                };
            };
        };
    };
    describe_rollout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolloutState"];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description Only those that see a staged release first, or that do not. */
                internal?: boolean;
                /** @description How many at most; 25 when absent, 100 at most. */
                limit?: number;
                /** @description How many to leave out. */
                offset?: number;
                /** @description `user` or `admin`. */
                role?: string;
                /** @description Only those whose address or name contains this. */
                search?: string;
                /** @description Only those that are suspended, or that are not. */
                suspended?: boolean;
                /** @description Only those of this tier. */
                tier?: components["schemas"]["Tier"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserList"];
                };
            };
        };
    };
    describe_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportView"];
                };
            };
        };
    };
    administer_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserOrdersBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminUserView"];
                };
            };
        };
    };
    make_reset_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetLinkView"];
                };
            };
        };
    };
    forgot_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgottenPassword"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    finish_provider: {
        parameters: {
            query?: {
                /** @description The code to exchange. */
                code?: string;
                /** @description Who says that it is the provider (RFC 9207). */
                iss?: string;
                /** @description Our own state. */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    start_provider: {
        parameters: {
            query?: {
                /** @description `true` to connect the signed-in account with the provider. */
                connect?: boolean;
                /** @description Where to go afterwards: a path of this server. */
                next?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sign_in_with_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyAnswer"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    start_passkey_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyQuestion"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    finish_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondStep"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    set_up_administrator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Setup"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    verify_email: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_base_resumes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaseResumeList"];
                };
            };
        };
    };
    create_base_resume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBaseResumeBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaseResumeView"];
                };
            };
        };
    };
    get_base_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaseResumeView"];
                };
            };
        };
    };
    delete_base_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_base_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description The revision that was changed */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BaseResumeChangesBody"];
                "application/json-patch+json": Record<string, unknown>[];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaseResumeView"];
                };
            };
        };
    };
    activate_base_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaseResumeView"];
                };
            };
        };
    };
    duplicate_base_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaseResumeView"];
                };
            };
        };
    };
    export_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
                };
            };
        };
    };
    link_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportLinkView"];
                };
            };
        };
    };
    check_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportReportView"];
                };
            };
        };
    };
    list_resume_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionList"];
                };
            };
        };
    };
    get_resume_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
                };
            };
        };
    };
    name_resume_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                revision: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionName"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionItem"];
                };
            };
        };
    };
    import_into_slot: {
        parameters: {
            query?: never;
            header: {
                /** @description The revision that is replaced */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaseResumeView"];
                };
            };
        };
    };
    restore_resume_version: {
        parameters: {
            query?: never;
            header: {
                /** @description The revision that is replaced */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaseResumeView"];
                };
            };
        };
    };
    list_shares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareList"];
                };
            };
        };
    };
    create_share: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShareBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareView"];
                };
            };
        };
    };
    list_documents: {
        parameters: {
            query?: {
                /** @description Only those of this kind. */
                kind?: components["schemas"]["DocumentKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
        };
    };
    create_letter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLetterBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterView"];
                };
            };
        };
    };
    get_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterView"];
                };
            };
        };
    };
    delete_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_letter: {
        parameters: {
            query?: never;
            header: {
                /** @description The revision that was changed */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterChangesBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterView"];
                };
            };
        };
    };
    export_letter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterExportBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
                };
            };
        };
    };
    apply_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppliedView"];
                };
            };
        };
    };
    apply_recommendations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecommendationsBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    list_drafts: {
        parameters: {
            query?: {
                /** @description Only those of this resume. */
                resume_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftList"];
                };
            };
        };
    };
    get_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnyDraftView"];
                };
            };
        };
    };
    discard_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    generate_content: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GenerateBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    generate_cover_letter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoverLetterBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentDraftView"];
                };
            };
        };
    };
    generate_portfolio: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortfolioBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentDraftView"];
                };
            };
        };
    };
    preflight: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreflightBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preflight"];
                };
            };
        };
    };
    tailor_resume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TailorBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
        };
    };
    run_ats_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AtsBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AtsReportView"];
                };
            };
        };
    };
    describe_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    delete_account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChanges"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    list_api_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
        };
    };
    create_api_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKeyBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyMadeView"];
                };
            };
        };
    };
    delete_api_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_address: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAddress"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressView"];
                };
            };
        };
    };
    export_my_data: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": number[];
                };
            };
        };
    };
    disconnect_provider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_passkeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyList"];
                };
            };
        };
    };
    add_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasskey"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyView"];
                };
            };
        };
    };
    remove_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    rename_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyName"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyView"];
                };
            };
        };
    };
    start_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyQuestion"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    describe_security: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityView"];
                };
            };
        };
    };
    list_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
        };
    };
    end_other_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsEnded"];
                };
            };
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    set_up_two_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwoFactorSetup"];
                };
            };
        };
    };
    turn_off_two_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAndCode"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    confirm_two_factor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppCode"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    new_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    send_verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
        };
    };
    list_portfolios: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
        };
    };
    create_portfolio: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPortfolioBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortfolioView"];
                };
            };
        };
    };
    get_portfolio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortfolioView"];
                };
            };
        };
    };
    delete_portfolio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_portfolio: {
        parameters: {
            query?: never;
            header: {
                /** @description The revision that was changed */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortfolioChangesBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortfolioView"];
                };
            };
        };
    };
    export_portfolio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PortfolioExportBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
                };
            };
        };
    };
    show_portfolio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    guard_portfolio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PageGuard"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortfolioView"];
                };
            };
        };
    };
    publish_portfolio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortfolioView"];
                };
            };
        };
    };
    unpublish_portfolio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortfolioView"];
                };
            };
        };
    };
    fit_to_pages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FitBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FitView"];
                };
            };
        };
    };
    render_letter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterPreviewBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
        };
    };
    render_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
        };
    };
    show_pages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadForm"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilePagesView"];
                };
            };
        };
    };
    parse_resume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadForm"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParsedResumeView"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_share: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_share: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareChangesBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareView"];
                };
            };
        };
    };
    describe_site: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
        };
    };
    list_tailored_versions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TailoredVersionList"];
                };
            };
        };
    };
    get_tailored_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TailoredVersionView"];
                };
            };
        };
    };
    delete_tailored_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    track_application: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplicationChanges"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TailoredVersionItem"];
                };
            };
        };
    };
    promote_tailored_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BaseResumeView"];
                };
            };
        };
    };
    keep_sent_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SentFileBody"];
            };
        };
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentFileView"];
                };
            };
        };
    };
    download_sent_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
                };
            };
        };
    };
    delete_sent_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateList"];
                };
            };
        };
    };
    download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
                };
            };
        };
    };
    healthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readyz: {
        parameters: {
            query?: {
                /** @description `database`: ready also without file storage, which all servers share; for proxies that send traffic elsewhere. */
                needs?: "database";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
}
