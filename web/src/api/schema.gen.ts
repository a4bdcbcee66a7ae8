/** Written by hand in the shape that openapi-typescript gives, until the server's document exists. */

type Answer<Status extends number, T> = {
  [S in Status]: { headers: Record<string, unknown>; content: { "application/json": T } };
};
type Empty = { 204: { headers: Record<string, unknown>; content?: never } };
type Parameters<Path = undefined, Header = undefined, Query = undefined> = {
  path: Path;
  header?: Header;
  query?: Query;
};
type None = { path?: never; header?: never; query?: never };
type Body<T> = { content: { "application/json": T } };
type Id = Parameters<{ id: string }>;
type IdMatch = Parameters<{ id: string }, { "If-Match"?: string }>;
type S = components["schemas"];

export interface paths {
  "/api/site": { get: { parameters: None; responses: Answer<200, S["SiteView"]> } };
  "/api/me": {
    get: { parameters: None; responses: Answer<200, S["MeView"]> };
    delete: { parameters: None; requestBody: Body<{ password: string }>; responses: Empty };
  };
  "/api/auth/login": {
    post: { parameters: None; requestBody: Body<S["Credentials"]>; responses: Answer<200, S["MeView"]> };
  };
  "/api/auth/register": {
    post: { parameters: None; requestBody: Body<S["Credentials"]>; responses: Answer<201, S["MeView"]> };
  };
  "/api/auth/setup": {
    post: {
      parameters: None;
      requestBody: Body<S["Credentials"] & { token: string }>;
      responses: Answer<201, S["MeView"]>;
    };
  };
  "/api/auth/logout": { post: { parameters: None; responses: Empty } };
  "/api/me/api-keys": {
    get: { parameters: None; responses: Answer<200, { items: S["ApiKeyView"][] }> };
    post: {
      parameters: None;
      requestBody: Body<{ name: string }>;
      responses: Answer<201, S["NewApiKeyView"]>;
    };
  };
  "/api/me/api-keys/{id}": { delete: { parameters: Id; responses: Empty } };
  "/api/resumes/parse": {
    post: {
      parameters: None;
      requestBody: { content: { "multipart/form-data": { file: string } } };
      responses: Answer<200, { resume: unknown; report: S["ParseReport"] }>;
    };
  };
  "/api/base-resumes": {
    get: { parameters: None; responses: Answer<200, { items: S["BaseResumeSummary"][]; slots: number }> };
    post: {
      parameters: None;
      requestBody: Body<{ name?: string; slot?: number; resume?: unknown }>;
      responses: Answer<201, S["BaseResumeView"]>;
    };
  };
  "/api/base-resumes/{id}": {
    get: { parameters: Id; responses: Answer<200, S["BaseResumeView"]> };
    patch: {
      parameters: IdMatch;
      requestBody: Body<{ edits?: unknown[]; name?: string }>;
      responses: Answer<200, S["BaseResumeView"]>;
    };
    delete: { parameters: Id; responses: Empty };
  };
  "/api/base-resumes/{id}/activate": {
    post: { parameters: Id; responses: Answer<200, S["BaseResumeView"]> };
  };
  "/api/base-resumes/{id}/duplicate": {
    post: { parameters: Id; responses: Answer<201, S["BaseResumeView"]> };
  };
  "/api/base-resumes/{id}/import": {
    post: {
      parameters: IdMatch;
      requestBody: Body<{ resume: unknown; name?: string; replace: boolean }>;
      responses: Answer<200, S["BaseResumeView"]>;
    };
  };
  "/api/base-resumes/{id}/history": {
    get: { parameters: Id; responses: Answer<200, { items: S["VersionSummary"][] }> };
  };
  "/api/base-resumes/{id}/history/{revision}": {
    get: {
      parameters: Parameters<{ id: string; revision: number }>;
      responses: Answer<200, S["VersionSummary"] & { resume: unknown }>;
    };
  };
  "/api/base-resumes/{id}/restore": {
    post: {
      parameters: IdMatch;
      requestBody: Body<{ revision: number }>;
      responses: Answer<200, S["BaseResumeView"]>;
    };
  };
  "/api/base-resumes/{id}/export": {
    post: {
      parameters: Id;
      requestBody: Body<{ format: string; template?: string }>;
      responses: Answer<200, unknown>;
    };
  };
  "/api/tailored-versions": {
    get: { parameters: None; responses: Answer<200, { items: S["TailoredVersionItem"][] }> };
  };
  "/api/tailored-versions/{id}": { delete: { parameters: Id; responses: Empty } };
  "/api/tailored-versions/{id}/promote": {
    post: { parameters: Id; responses: Answer<201, S["BaseResumeView"]> };
  };
  "/api/render/preview": {
    post: {
      parameters: None;
      requestBody: Body<{ resume?: unknown; resume_id?: string; template?: string }>;
      responses: Answer<200, S["PreviewView"]>;
    };
  };
  "/api/templates": {
    get: { parameters: None; responses: Answer<200, { items: S["TemplateView"][] }> };
  };
  "/api/editor/ats/run": {
    post: {
      parameters: None;
      requestBody: Body<{ resume_id: string; posting: S["Posting"] }>;
      responses: Answer<200, S["AtsReport"]>;
    };
  };
  "/api/editor/ai/tailor": {
    post: {
      parameters: None;
      requestBody: Body<{ resume_id: string; posting: S["Posting"]; mode: "partial" | "full" }>;
      responses: Answer<201, S["DraftView"]>;
    };
  };
  "/api/editor/ai/drafts": {
    get: {
      parameters: { path?: never; header?: never; query?: { resume_id?: string } };
      responses: Answer<200, { items: S["DraftView"][] }>;
    };
  };
  "/api/editor/ai/drafts/{id}": {
    get: { parameters: Id; responses: Answer<200, S["DraftView"]> };
    delete: { parameters: Id; responses: Empty };
  };
  "/api/editor/ai/apply-draft": {
    post: {
      parameters: None;
      requestBody: Body<{
        draft_id: string;
        accept: string[];
        confirm_unsupported?: string[];
        revision: number;
        target?: "base_resume" | "tailored_version";
      }>;
      responses: Answer<200, { base_resume: S["BaseResumeView"]; applied: string[] }>;
    };
  };
}

export interface components {
  schemas: {
    Credentials: { email: string; password: string };
    SiteView: {
      version: string;
      signups_disabled: boolean;
      setup_needed: boolean;
      warnings: S["WarningView"][];
    };
    WarningView: { code: string; message: string };
    MeView: {
      user: { id: string; email: string; tier: string; role: string };
      limits: {
        base_resume_slots: number;
        resume_ai_per_month?: number | null;
        cover_letters_per_month?: number | null;
        portfolio_publishes_per_month?: number | null;
        tailoring: boolean;
        tailored_versions: boolean;
        templates?: number | null;
        storage_bytes: number;
      };
      usage: {
        base_resumes: number;
        resume_ai: number;
        cover_letters: number;
        portfolio_publishes: number;
        storage_bytes: number;
      };
      flags: { ai_features_enabled: boolean; editor_tailor_full_enabled: boolean };
    };
    ApiKeyView: {
      id: string;
      name: string;
      prefix: string;
      created_at: string;
      last_used_at?: string | null;
    };
    NewApiKeyView: { id: string; name: string; prefix: string; key: string; created_at: string };
    ParseReport: {
      kind: string;
      route: string;
      pages?: number | null;
      confidence: number;
      fields: { path: string; confidence: number; page?: number | null }[];
      leftover: string[];
      warnings: S["WarningView"][];
      duration_ms: number;
    };
    BaseResumeSummary: {
      id: string;
      slot: number;
      name: string;
      active: boolean;
      revision: number;
      created_at: string;
      updated_at: string;
    };
    BaseResumeView: S["BaseResumeSummary"] & { resume: unknown };
    VersionSummary: {
      revision: number;
      reason: string;
      label?: string | null;
      created_at: string;
    };
    TailoredVersionItem: {
      id: string;
      base_resume_id: string;
      name: string;
      posting_title?: string | null;
      posting_company?: string | null;
      created_at: string;
    };
    Rectangle: { x: number; y: number; width: number; height: number };
    PreviewView: {
      template: string;
      page_count: number;
      pages: { svg: string; width_pt: number; height_pt: number }[];
      fields: { path: string; page: number; rect: S["Rectangle"] }[];
      warnings: S["WarningView"][];
    };
    TemplateView: {
      name: string;
      title: string;
      description: string;
      structure: string;
      tier: string;
      version: string;
    };
    Posting: { text: string; title?: string; company?: string };
    Evidence: { path: string; text: string };
    AtsReport: {
      score: number;
      grade: string;
      parts: { name: string; points: number; max: number }[];
      requirements: {
        text: string;
        kind: string;
        importance: string;
        weight: number;
        verdict: string;
        evidence: S["Evidence"][];
      }[];
      findings: {
        rule: string;
        severity: string;
        path?: string | null;
        message: string;
        fix?: unknown;
      }[];
      recommendations: {
        id: string;
        title: string;
        points: number;
        edits?: unknown[] | null;
        question?: string | null;
      }[];
      flags: string[];
      revision: number;
    };
    DraftEdit: {
      id: string;
      path: string;
      kind: string;
      before?: unknown;
      after?: unknown;
      reason: string;
      verdict: string;
      claims: { text: string; kind: string; source?: string | null }[];
    };
    DraftView: {
      id: string;
      kind: string;
      resume_id: string;
      base_revision: number;
      edits: S["DraftEdit"][];
      score: { before: number; after: number };
      writer: string;
      warnings: (S["WarningView"] | string)[];
      status: string;
      created_at: string;
      expires_at: string;
    };
  };
}
