-- A store as schema 1 left it: a case with consent, notice and track. Its index is of an earlier reckoning.
PRAGMA application_id = 1215133287;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE "access_log" (
        "sequence" INTEGER NOT NULL PRIMARY KEY,
        "at" INTEGER NOT NULL,
        "staff" TEXT NOT NULL,
        "unit" TEXT NOT NULL,
        "action" TEXT NOT NULL,
        "case_id" TEXT,
        "detail" TEXT NOT NULL,
        "previous_hash" TEXT NOT NULL,
        "hash" TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "access_log" VALUES(1,1768203420000001,'kajsa','ortopeden','create','019bb0f2-3c00-7000-8000-000000000001','{"kind":"case_opened","operation":"019bb0f2-3c00-7000-8000-000000000002"}','0000000000000000000000000000000000000000000000000000000000000000','3fb8dcd3cadbe826e4b13df71135836fb2ae82e750981b2c05fc6a7c6cd334f8');
INSERT INTO "access_log" VALUES(2,1768203840000002,'kajsa','ortopeden','change','019bb0f2-3c00-7000-8000-000000000001','{"kind":"consent_recorded","operation":"019bb0f2-3c00-7000-8000-000000000003"}','3fb8dcd3cadbe826e4b13df71135836fb2ae82e750981b2c05fc6a7c6cd334f8','6d71419bb602bbe5d5329be3525784a8720bb7913be8a3d9ca8d83cd0fb7b83d');
INSERT INTO "access_log" VALUES(3,1768204260000003,'kajsa','ortopeden','change','019bb0f2-3c00-7000-8000-000000000001','{"kind":"admission_notice_sent","operation":"019bb0f2-3c00-7000-8000-000000000004"}','6d71419bb602bbe5d5329be3525784a8720bb7913be8a3d9ca8d83cd0fb7b83d','fc62e4b8d75aa01d495ff16841ab7337d1bab442cca73adb96e3fe0ed89e3dac');
INSERT INTO "access_log" VALUES(4,1768204680000004,'kajsa','ortopeden','change','019bb0f2-3c00-7000-8000-000000000001','{"kind":"track_set","operation":"019bb0f2-3c00-7000-8000-000000000005"}','fc62e4b8d75aa01d495ff16841ab7337d1bab442cca73adb96e3fe0ed89e3dac','c3dc7df8c4ed1034797f917ef2cfc3a61cd9d8ccb886e9b23af29a49ade5adc8');
CREATE TABLE "case_index" (
        "case_id" TEXT NOT NULL PRIMARY KEY,
        "position" INTEGER NOT NULL,
        "active" INTEGER NOT NULL,
        "sort_key" TEXT NOT NULL,
        "expected_on" TEXT NOT NULL,
        "next_due" INTEGER NOT NULL,
        "summary" TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "case_index" VALUES('019bb0f2-3c00-7000-8000-000000000001',4,1,'anna }berg','2026-01-19',1768290660000003,'{"case_id":"019bb0f2-3c00-7000-8000-000000000001","name":"Anna Öberg","sort_key":"anna }berg","identity_number":"194402109062","bed":"12:1","municipality":"","status":"planning","active":true,"ward":"ortopeden","units":["bistand","hc-odensala","ortopeden"],"track":"yellow","consent":true,"expected":{"on":"2026-01-19","certainty":"likely","at":null},"expected_on":"2026-01-19","homegoing":null,"discharged_at":null,"replies":[{"unit":"hc-odensala","party":"outpatient","answered":false,"acknowledged":false},{"unit":"bistand","party":"social_services","answered":false,"acknowledged":false}],"paper":null,"new_needs":[],"aids":[],"aids_waiting":false,"supply_until":null,"medicines_changed":false,"last_words":[{"unit":"ortopeden","author":"kajsa","at":"2026-01-12T07:58:00.000004Z"}],"open_tasks":[{"kind":"answer_notice","party":"outpatient","unit":"hc-odensala","source":"019bb0f2-3c00-7000-8000-000000000004","due":"2026-01-13T07:51:00.000003Z","done_at":null,"closed_by":""},{"kind":"answer_notice","party":"social_services","unit":"bistand","source":"019bb0f2-3c00-7000-8000-000000000004","due":"2026-01-13T07:51:00.000003Z","done_at":null,"closed_by":""},{"kind":"name_care_contact","party":"outpatient","unit":"hc-odensala","source":"019bb0f2-3c00-7000-8000-000000000004","due":null,"done_at":null,"closed_by":""},{"kind":"decide_sip_need","party":"inpatient","unit":"ortopeden","source":"019bb0f2-3c00-7000-8000-000000000004","due":null,"done_at":null,"closed_by":""}],"next_due":"2026-01-13T07:51:00.000003Z","place":"","expected_set":null,"homegoing_set":null}');
CREATE TABLE "case_unit" (
        "case_id" TEXT NOT NULL,
        "unit_id" TEXT NOT NULL,
        PRIMARY KEY ("case_id", "unit_id"),
        FOREIGN KEY ("case_id") REFERENCES "case_index" ("case_id") ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "case_unit" VALUES('019bb0f2-3c00-7000-8000-000000000001','bistand');
INSERT INTO "case_unit" VALUES('019bb0f2-3c00-7000-8000-000000000001','hc-odensala');
INSERT INTO "case_unit" VALUES('019bb0f2-3c00-7000-8000-000000000001','ortopeden');
CREATE TABLE "operation" (
        "sequence" INTEGER NOT NULL PRIMARY KEY,
        "id" TEXT NOT NULL,
        "case_id" TEXT NOT NULL,
        "position" INTEGER NOT NULL,
        "kind" TEXT NOT NULL,
        "version" INTEGER NOT NULL,
        "body" TEXT NOT NULL,
        "author" TEXT NOT NULL,
        "unit" TEXT NOT NULL,
        "made_at" INTEGER NOT NULL,
        "accepted_at" INTEGER NOT NULL,
        "replaces" TEXT,
        "step_from" TEXT
    ) STRICT
    ;
INSERT INTO "operation" VALUES(1,'019bb0f2-3c00-7000-8000-000000000002','019bb0f2-3c00-7000-8000-000000000001',1,'case_opened',1,'{"person":{"name":"Anna Öberg","identity_number":"194402109062","identity_kind":"personnummer","registered_address":"","municipality":"","phone":"","language":"svenska","interpreter":false,"bed":"12:1"},"admitted_at":"2026-01-12T07:30:00Z","assessed_at":null}','kajsa','ortopeden',1768203420000001,1768203420000001,NULL,NULL);
INSERT INTO "operation" VALUES(2,'019bb0f2-3c00-7000-8000-000000000003','019bb0f2-3c00-7000-8000-000000000001',2,'consent_recorded',1,'{"consent":{"given":true,"given_by":"Anna Öberg","given_on":"2026-01-12","exceptions":"","valid_to":null}}','kajsa','ortopeden',1768203840000002,1768203840000002,NULL,NULL);
INSERT INTO "operation" VALUES(3,'019bb0f2-3c00-7000-8000-000000000004','019bb0f2-3c00-7000-8000-000000000001',3,'admission_notice_sent',1,'{"receivers":[{"unit":"hc-odensala","party":"outpatient"},{"unit":"bistand","party":"social_services"}],"expected":{"on":"2026-01-19","certainty":"likely","at":null},"reason":"Höftfraktur","withheld":[]}','kajsa','ortopeden',1768204260000003,1768204260000003,NULL,NULL);
INSERT INTO "operation" VALUES(4,'019bb0f2-3c00-7000-8000-000000000005','019bb0f2-3c00-7000-8000-000000000001',4,'track_set',1,'{"track":"yellow","reason":"Nya behov hemma"}','kajsa','ortopeden',1768204680000004,1768204680000004,NULL,NULL);
CREATE TABLE "profile" (
        "id" INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
        "store_id" TEXT NOT NULL,
        "kind" TEXT NOT NULL,
        "created_at" INTEGER NOT NULL,
        "index_version" INTEGER NOT NULL,
        "clock_offset" INTEGER,
        "clock_stands_at" INTEGER,
        "last_staff" TEXT,
        "last_unit" TEXT
    ) STRICT
    ;
INSERT INTO "profile" VALUES(1,'019bb0f2-3c00-7000-8000-00000000000f','practice',1768203000000000,0,NULL,NULL,NULL,NULL);
CREATE TABLE "task" (
        "case_id" TEXT NOT NULL,
        "number" INTEGER NOT NULL,
        "kind" TEXT NOT NULL,
        "party" TEXT NOT NULL,
        "unit" TEXT NOT NULL,
        "due" INTEGER,
        "done_at" INTEGER,
        "source" TEXT NOT NULL,
        "closed_by" TEXT NOT NULL,
        PRIMARY KEY ("case_id", "number"),
        FOREIGN KEY ("case_id") REFERENCES "case_index" ("case_id") ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO "task" VALUES('019bb0f2-3c00-7000-8000-000000000001',1,'send_admission_notice','inpatient','ortopeden',1768289400000000,1768204260000003,'019bb0f2-3c00-7000-8000-000000000002','admission_notice_sent');
INSERT INTO "task" VALUES('019bb0f2-3c00-7000-8000-000000000001',2,'record_consent','inpatient','ortopeden',NULL,1768203840000002,'019bb0f2-3c00-7000-8000-000000000002','consent_recorded');
INSERT INTO "task" VALUES('019bb0f2-3c00-7000-8000-000000000001',3,'answer_notice','outpatient','hc-odensala',1768290660000003,NULL,'019bb0f2-3c00-7000-8000-000000000004','');
INSERT INTO "task" VALUES('019bb0f2-3c00-7000-8000-000000000001',4,'answer_notice','social_services','bistand',1768290660000003,NULL,'019bb0f2-3c00-7000-8000-000000000004','');
INSERT INTO "task" VALUES('019bb0f2-3c00-7000-8000-000000000001',5,'name_care_contact','outpatient','hc-odensala',NULL,NULL,'019bb0f2-3c00-7000-8000-000000000004','');
INSERT INTO "task" VALUES('019bb0f2-3c00-7000-8000-000000000001',6,'set_track','inpatient','ortopeden',NULL,1768204680000004,'019bb0f2-3c00-7000-8000-000000000004','track_set');
INSERT INTO "task" VALUES('019bb0f2-3c00-7000-8000-000000000001',7,'decide_sip_need','inpatient','ortopeden',NULL,NULL,'019bb0f2-3c00-7000-8000-000000000004','');
CREATE UNIQUE INDEX "operation_id" ON "operation" ("id");
CREATE UNIQUE INDEX "operation_case_id_position" ON "operation" ("case_id", "position");
CREATE TRIGGER "operation_is_never_updated" BEFORE UPDATE ON "operation"
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER "operation_is_never_deleted" BEFORE DELETE ON "operation"
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE INDEX "case_index_expected_on" ON "case_index" ("expected_on", "case_id");
CREATE INDEX "case_index_next_due" ON "case_index" ("next_due", "case_id");
CREATE INDEX "case_index_sort_key" ON "case_index" ("sort_key", "case_id");
CREATE INDEX "case_index_expected_on_active" ON "case_index" ("expected_on", "case_id")
    WHERE "active"
    ;
CREATE INDEX "case_index_next_due_active" ON "case_index" ("next_due", "case_id")
    WHERE "active"
    ;
CREATE INDEX "case_index_sort_key_active" ON "case_index" ("sort_key", "case_id")
    WHERE "active"
    ;
CREATE UNIQUE INDEX "case_unit_unit_id_case_id" ON "case_unit" ("unit_id", "case_id");
CREATE INDEX "access_log_case_id_sequence" ON "access_log" ("case_id", "sequence");
CREATE INDEX "access_log_staff_action_case_id_at"
    ON "access_log" ("staff", "action", "case_id", "at")
    ;
CREATE TRIGGER "access_log_is_never_updated" BEFORE UPDATE ON "access_log"
    BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END;
CREATE TRIGGER "access_log_is_never_deleted" BEFORE DELETE ON "access_log"
    BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END;
COMMIT;
