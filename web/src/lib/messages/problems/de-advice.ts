/** What to do about it, by the code of the server, in German. */

export const advice: Readonly<Record<string, string>> = {
  BODY_UNREADABLE:
    "Senden Sie wohlgeformtes JSON mit den Feldern, die in der Beschreibung der API stehen.",
  NOT_SIGNED_IN:
    "Melden Sie sich an, oder senden Sie einen gültigen API-Schlüssel. Eine Sitzung endet nach 30 Tagen.",
  WRONG_PASSWORD: "Prüfen Sie beides. Die Verwaltung kann einen neuen Link zum Anmelden machen.",
  SECOND_FACTOR_REQUIRED:
    "Geben Sie den Code ein, den Ihre Authenticator-App zeigt, oder einen Ihrer Wiederherstellungscodes.",
  SECOND_FACTOR_WRONG:
    "Warten Sie auf den nächsten Code und prüfen Sie die Uhr Ihres Telefons. Ein Wiederherstellungscode gilt einmal.",
  SIGN_IN_EXPIRED: "Beginnen Sie noch einmal mit Ihrem Passwort.",
  PASSKEY_UNKNOWN:
    "Er wurde von seinem Konto entfernt oder für einen anderen Server gemacht. Melden Sie sich anders an, und löschen Sie ihn im Browser oder im Passwortmanager.",
  PASSKEY_EXPIRED:
    "Beginnen Sie noch einmal: Die Antwort eines Passkeys gilt einmal und fünf Minuten lang.",
  PASSKEY_REFUSED:
    "Versuchen Sie es noch einmal, oder melden Sie sich anders an. Mit der Nummer der Anfrage findet die Verwaltung die Ursache im Protokoll.",
  PASSKEY_UNVERIFIED:
    "Richten Sie dort eine PIN, den Fingerabdruck oder Ihr Gesicht ein, oder nehmen Sie ein anderes Gerät: Ein Passkey steht für Passwort und Code.",
  PASSKEY_COPIED:
    "Er zählt, wie oft er benutzt wird, und diese Zahl ist nicht gewachsen, wie bei einer Kopie. Melden Sie sich anders an, entfernen Sie ihn auf der Seite Ihres Kontos, und fügen Sie einen neuen hinzu.",
  SIGN_IN_AGAIN:
    "Das geht nur kurz nach dem Anmelden. Melden Sie sich ab und wieder an, und versuchen Sie es noch einmal.",
  SIGN_IN_PROVIDER_FAILED:
    "Versuchen Sie es noch einmal. Mit der Nummer der Anfrage findet die Verwaltung die Ursache im Protokoll.",
  SIGN_IN_PROVIDER_EMAIL:
    "Bestätigen Sie die Adresse zuerst dort, oder melden Sie sich mit einem Passwort an.",
  SIGN_IN_PROVIDER_ACCOUNT_EXISTS:
    "Melden Sie sich mit dessen Passwort an und verbinden Sie den Anbieter auf Ihrer Kontoseite. Mit der Adresse allein kann niemand ein Konto übernehmen.",
  ORIGIN_MISMATCH:
    "Ist das Ihr eigener Server hinter einem Proxy, setzen Sie APP_URL auf die Adresse, die alle benutzen, und TRUSTED_PROXIES auf die Adresse des Proxys.",
  SIGNUPS_DISABLED: "Bitten Sie die Verwaltung dieses Servers um ein Konto.",
  ACCOUNT_SUSPENDED: "Fragen Sie die Verwaltung dieses Servers.",
  ADMIN_ONLY: "Fragen Sie die Verwaltung dieses Servers.",
  EDITOR_NOT_YET:
    "Er wird schrittweise freigegeben. Ihre Lebensläufe bleiben hier: Sie können sie lesen, herunterladen und löschen, und Ihr Konto funktioniert.",
  TIER_REQUIRED:
    "Wählen Sie einen Tarif, zu dem es gehört. Prüfen, Bearbeiten, Importieren und Exportieren bleiben frei.",
  TEMPLATE_NOT_IN_TIER: "Wählen Sie eine andere Vorlage, oder einen Tarif mit allen Vorlagen.",
  TAILOR_FULL_DISABLED: "Passen Sie teilweise an, oder fragen Sie die Verwaltung.",
  NOT_FOUND: "Vielleicht wurde es gelöscht, oder es gehört zu einem anderen Konto.",
  RESET_LINK_INVALID:
    "Er gilt einmal und eine Stunde lang, und nur der neueste gilt. Fordern Sie einen anderen an.",
  SIGN_IN_PROVIDER_OFF: "Die Verwaltung setzt OIDC_ISSUER und OIDC_CLIENT_ID.",
  METHOD_NOT_ALLOWED: "Sehen Sie in die Beschreibung der API unter /api/docs.",
  SETUP_LINK_INVALID:
    "Er gilt einmal und 24 Stunden lang. Einen neuen gibt es, wenn der Server mit einer leeren Datenbank wieder startet.",
  EMAIL_TAKEN: "Melden Sie sich stattdessen an.",
  RESUME_NOT_ACTIVE: "Setzen Sie diesen zuerst aktiv. Lesen und herunterladen können Sie jeden.",
  REVISION_CONFLICT:
    "Nichts ist verloren: Vergleichen Sie beide Fassungen und wählen Sie Feld für Feld.",
  REVISION_REQUIRED: "Senden Sie die Revision, von der Sie ausgegangen sind, im Kopf If-Match.",
  EDIT_DOES_NOT_FIT:
    "Das Feld hat sich inzwischen geändert. Laden Sie den Lebenslauf neu und wiederholen Sie die Änderung.",
  SLOTS_FULL:
    "Ersetzen oder löschen Sie einen Lebenslauf, oder wählen Sie einen Tarif mit mehr Plätzen.",
  SLOT_TAKEN:
    "Wählen Sie einen anderen Platz, oder ersetzen Sie ausdrücklich den Lebenslauf darauf.",
  REPLACE_NOT_CONFIRMED:
    'Senden Sie zur Bestätigung "replace": true. Die jetzige Fassung bleibt im Verlauf.',
  DRAFT_NOT_OPEN: "Machen Sie einen neuen Entwurf.",
  DRAFT_UNSUPPORTED_EDIT: "Lassen Sie sie weg, oder bestätigen Sie sie einzeln, wenn sie stimmt.",
  SHARES_FULL: "Nehmen Sie einen zurück, der nicht mehr gebraucht wird.",
  TWO_FACTOR_ON: "Schalten Sie ihn zuerst aus, um eine andere Authenticator-App einzurichten.",
  TWO_FACTOR_OFF: "Richten Sie ihn zuerst ein.",
  IDENTITY_TAKEN: "Melden Sie sich damit an und trennen Sie es dort zuerst.",
  PASSKEYS_UNAVAILABLE:
    "Browser verlangen dafür einen Namen und https, wie in https://resume.example.org; auf der Maschine selbst geht http://localhost, eine bloße Nummer wie 127.0.0.1 nie. Die Verwaltung setzt APP_URL auf so eine Adresse.",
  PASSKEY_TAKEN:
    "Er öffnet hier ein Konto: Melden Sie sich damit an, oder machen Sie einen anderen.",
  PASSKEYS_FULL: "Entfernen Sie einen, den Sie nicht mehr brauchen.",
  LAST_WAY_IN: "Legen Sie zuerst ein Passwort fest.",
  LAST_ADMIN: "Geben Sie zuerst einem anderen Konto diese Rolle.",
  SLUG_TAKEN: "Wählen Sie eine andere für Ihre Seite.",
  SENT_FILES_FULL:
    "Löschen Sie Dateien dieser Bewerbung, die Sie nicht mehr brauchen: 20 werden für eine aufgehoben, 1.000 für ein Konto.",
  STORAGE_FULL:
    "Löschen Sie Anschreiben, Portfolios oder Lebensläufe, die Sie nicht mehr brauchen, oder wählen Sie einen Tarif mit mehr Platz.",
  BODY_TOO_LARGE: "Senden Sie weniger.",
  FILE_TOO_LARGE: "Speichern Sie sie mit kleineren Bildern, oder als Text.",
  FILE_TYPE_UNSUPPORTED: "Speichern Sie sie als PDF oder DOCX und versuchen Sie es noch einmal.",
  FILE_MISSING: 'Senden Sie eine Datei im Formularfeld "file".',
  FILE_EMPTY: "Wählen Sie eine andere Datei.",
  FILE_DAMAGED:
    "Öffnen Sie sie in dem Programm, mit dem sie gemacht wurde, und speichern Sie sie noch einmal.",
  FILE_ENCRYPTED: "Speichern Sie sie ohne Passwort und versuchen Sie es noch einmal.",
  TOO_MANY_PAGES: "Senden Sie nur die Seiten des Lebenslaufs.",
  DECOMPRESSED_TOO_LARGE: "Speichern Sie sie mit kleineren Bildern.",
  FILE_TOO_COMPLEX: "Speichern Sie sie noch einmal mit weniger darin, oder als DOCX oder Text.",
  READERS_BUSY:
    "Warten Sie so lange, wie die Antwort sagt, und versuchen Sie es dann noch einmal. An der Datei liegt es nicht.",
  READ_TIMEOUT: "Speichern Sie sie noch einmal, oder als DOCX oder Text.",
  NO_TEXT_LAYER:
    "Exportieren Sie den Lebenslauf als PDF oder DOCX aus dem Programm, in dem er geschrieben wurde.",
  PICTURE_FORMAT_UNSUPPORTED:
    "Speichern Sie das Foto als JPEG oder PNG. Auf einem iPhone: Einstellungen, Kamera, Formate, Maximale Kompatibilität.",
  PICTURE_TOO_LARGE: "Speichern Sie es kleiner: 200 Punkte je Zoll genügen.",
  NO_TEXT_FOUND: "Nehmen Sie es noch einmal auf: die ganze Seite, scharf, bei gutem Licht.",
  OCR_UNAVAILABLE:
    "Die Verwaltung kann Tesseract installieren oder GOOGLE_VISION_API_KEY oder GOOGLE_APPLICATION_CREDENTIALS setzen. Oder exportieren Sie den Lebenslauf als PDF oder DOCX aus dem Programm, in dem er geschrieben wurde.",
  OCR_TIMEOUT: "Senden Sie weniger Seiten auf einmal.",
  OCR_FAILED: "Versuchen Sie es noch einmal, oder senden Sie ein schärferes Bild.",
  JSON_NOT_A_RESUME:
    "Senden Sie ein Dokument im Format JSON Resume: ein Objekt mit basics, work, education und so weiter.",
  RESUME_INVALID: "Senden Sie ein JSON-Objekt in der Form von JSON Resume.",
  RESUME_TOO_LARGE: "Senden Sie nur einen Lebenslauf: höchstens 20.000 Werte.",
  DOCUMENT_TOO_LARGE:
    "Kürzen Sie es: Ein Anschreiben oder ein Portfolio darf etwa 200.000 Zeichen haben.",
  TOO_MANY_EDITS: "Senden Sie höchstens 1.000 Änderungen in einem Speichern.",
  POSTING_TOO_SHORT: "Fügen Sie die ganze Ausschreibung ein: mindestens 200 Zeichen.",
  POSTING_TOO_LONG: "Fügen Sie nur die Ausschreibung ein: höchstens 20.000 Zeichen.",
  FIELDS_INVALID: "Berichtigen Sie die genannten Felder und senden Sie noch einmal.",
  TEMPLATE_UNKNOWN: "Wählen Sie eine der Vorlagen, die unter /api/templates stehen.",
  RENDER_TOO_LONG: "Kürzen Sie ihn: Mehr als 60 Seiten werden nicht gemacht.",
  RENDER_FAILED:
    "Machen Sie die letzte Änderung der Gestaltung rückgängig, oder wählen Sie eine andere Vorlage.",
  TOO_MANY_ATTEMPTS:
    "Warten Sie so lange, wie die Antwort sagt, und versuchen Sie es dann noch einmal.",
  RATE_LIMITED:
    "Warten Sie so lange, wie die Antwort sagt, oder wählen Sie einen Tarif mit einer höheren Grenze.",
  QUOTA_EXCEEDED: "Am Ersten des Monats (UTC) wird neu gezählt.",
  MAIL_NOT_SET_UP:
    "Die Verwaltung kann einen Link machen, mit dem Sie ein neues Passwort festlegen.",
  AI_FEATURES_DISABLED:
    "Prüfen, Bearbeiten, Importieren und Exportieren gehen weiter. Fragen Sie die Verwaltung, wann sie wiederkommt.",
  AI_CREDENTIALS_MISSING:
    "Ohne eines antworten Regeln. Die Verwaltung setzt OPENAI_API_KEY, oder OPENAI_BASE_URL für einen eigenen Server.",
  AI_CREDENTIALS_REFUSED: "Die Verwaltung prüft OPENAI_API_KEY und was er darf.",
  AI_OUT_OF_CREDIT: "Die Verwaltung lädt es auf. Ihnen wurde nichts berechnet.",
  AI_MODEL_UNKNOWN: "Die Verwaltung prüft OPENAI_MODEL, AI_MODEL_OVERRIDE und OPENAI_BASE_URL.",
  AI_PROVIDER_BUSY:
    "Warten Sie so lange, wie die Antwort sagt, und versuchen Sie es dann noch einmal. Ihnen wurde nichts berechnet.",
  AI_PROVIDER_DOWN:
    "Versuchen Sie es in ein paar Minuten noch einmal. Ihnen wurde nichts berechnet, und Ihr Lebenslauf ist unverändert.",
  AI_TEXT_TOO_LONG: "Kürzen Sie ihn, oder bitten Sie die Verwaltung um ein Modell, das mehr liest.",
  AI_DECLINED: "Schreiben Sie es anders. Ihr Lebenslauf ist unverändert.",
  AI_REPLY_UNUSABLE:
    "Versuchen Sie es noch einmal. Nichts davon wurde benutzt, und Ihnen wurde nichts berechnet.",
  AI_BUDGET_REACHED:
    "Regeln antworten weiter. Am Ersten des Monats (UTC) beginnt es neu, oder die Verwaltung erhöht AI_MONTHLY_BUDGET_USD.",
  DATABASE_UNAVAILABLE:
    "Warten Sie so lange, wie die Antwort sagt, und versuchen Sie es dann noch einmal. Was vorher gespeichert wurde, ist sicher; laden Sie neu, um zu sehen, ob das letzte Speichern ankam.",
  STORAGE_UNAVAILABLE:
    "Warten Sie so lange, wie die Antwort sagt, und versuchen Sie es dann noch einmal. Bearbeiten geht inzwischen weiter.",
  INTERNAL:
    "Versuchen Sie es noch einmal. Mit der Nummer der Anfrage findet die Verwaltung die Ursache im Protokoll.",
  TIMEOUT: "Versuchen Sie es noch einmal.",
};
