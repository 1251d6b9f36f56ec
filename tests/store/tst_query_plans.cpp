// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/bare_store.h"

#include <QTest>

using namespace throughline;

//! What is asked of large tables is found by an index, as the engine itself plans it.
class TestQueryPlans : public QObject
{
    Q_OBJECT

private slots:
    void byIndex();
    void figuresByIndexAlone();
};

//! No query of a list looks through a whole table, and none sorts what an index has in order.
void TestQueryPlans::byIndex()
{
    BareStore store;
    struct Query
    {
        const char *sql;
        const char *index;
    };
    for (const Query &query : {
             Query{"SELECT id, release_date, release_time FROM release WHERE void_reason IS NULL "
                   "AND release_date BETWEEN ?1 AND ?2",
                   "COVERING INDEX release_day"},
             Query{"SELECT id, at FROM contact WHERE release = ?1 "
                   "AND gate_outcome IS NOT NULL AND void_reason IS NULL AND ?2",
                   "INDEX contact_gate"},
             Query{"SELECT id, corrects, void_reason IS NOT NULL FROM contact "
                   "WHERE corrects IS NOT NULL AND ?1 AND ?2",
                   "COVERING INDEX contact_corrects"},
             Query{"SELECT 1 FROM contact WHERE corrects = ?1 AND ?2",
                   "COVERING INDEX contact_corrects"},
             Query{"SELECT id, at FROM contact WHERE person = ?1 AND void_reason IS NULL AND ?2",
                   "COVERING INDEX contact_timeline"},
             Query{"SELECT id, family_name, given_names FROM person WHERE void_reason IS NULL "
                   "AND ?1 AND ?2 ORDER BY family_name COLLATE NOCASE, given_names COLLATE NOCASE, "
                   "id",
                   "COVERING INDEX person_names"},
             Query{"SELECT id FROM person WHERE family_name = ?1 AND family_name = ?1 COLLATE "
                   "NOCASE AND void_reason IS NULL AND ?2",
                   "INDEX person_names"},
             Query{"SELECT id FROM person WHERE prison_number = ?1 AND prison_number = ?1 COLLATE "
                   "NOCASE AND void_reason IS NULL AND ?2 ORDER BY id",
                   "INDEX person_prison_number"},
             Query{"SELECT name FROM folder WHERE folder = ?1 AND name IS NOT NULL "
                   "AND void_reason IS NULL AND ?2 ORDER BY id",
                   "INDEX folder_named"},
         }) {
        auto plan = store.connection.query("EXPLAIN QUERY PLAN " + std::string(query.sql), 1, 1);
        QVERIFY(*plan.next());
        QVERIFY2(plan.text(3).find(query.index) != std::string_view::npos,
                 std::string(plan.text(3)).c_str());
        QVERIFY2(!*plan.next(), "it is sorted again");
    }
}

//! What figures read of a large table (report/figures/facts_*.cpp) is all in an index, and found by
//! it.
void TestQueryPlans::figuresByIndexAlone()
{
    BareStore store;
    struct Read
    {
        const char *kind;
        const char *columns;
        const char *where;
        const char *index;
    };
    constexpr auto all = "?1 AND ?2";
    for (const Read &read : {
             Read{"person",
                  "date_of_birth, age_guess, status, status_on, key_worker, prison, pregnancy, "
                  "veteran, care_experience, folder, clock_head",
                  all, "person_figures"},
             Read{"equality",
                  "person, ethnicity, sex, gender_same, sexual_orientation, religion, disability, "
                  "marital",
                  all, "equality_figures"},
             Read{"accommodation", "release, timepoint, answer, type", "release = ?1 AND ?2",
                  "accommodation_answers"},
             Read{"checklist", "release, item, status", "release = ?1 AND ?2", "checklist_answers"},
             Read{"pack", "release, given", "release = ?1 AND ?2", "pack_figures"},
             Read{"duty_to_refer", "person, release, state, sent_on", "release = ?1 AND ?2",
                  "duty_to_refer_figures"},
             Read{"consent", "person, purpose, state, decided_on", "person = ?1 AND ?2",
                  "consent_figures"},
             Read{"custody", "person, from_date", "person = ?1 AND ?2", "custody_figures"},
             Read{"sentence", "person, recalled_on", "person = ?1 AND ?2", "sentence_figures"},
             Read{"contact",
                  "at, person, mode, outcome, third_party, gate_outcome, release, clock_head",
                  "at BETWEEN ?1 AND ?2", "contact_figures"},
             Read{"appointment", "person, starts, state, mode, outcome", "starts BETWEEN ?1 AND ?2",
                  "appointment_figures"},
             Read{"placement", "person, state, ended_on, start_on, type, move_on, move_on_type",
                  "ended_on BETWEEN ?1 AND ?2", "placement_figures"},
             Read{"referral",
                  "person, direction, status, status_on, referred_on, first_meeting_on, plan_on, "
                  "ended_on, report_on, refusal",
                  all, "referral_figures"},
             Read{"referral_step", "\"on\", status, referral", "\"on\" BETWEEN ?1 AND ?2",
                  "referral_step_figures"},
             Read{"need", "person, ended_on, status", "ended_on BETWEEN ?1 AND ?2", "need_figures"},
             Read{"need", "person, identified_on, pathway, status",
                  "identified_on BETWEEN ?1 AND ?2", "need_identified"},
             Read{"outcome_score", "person, scored_on, achievement", "scored_on BETWEEN ?1 AND ?2",
                  "outcome_score_figures"},
             Read{"month_lock", "month", "month BETWEEN ?1 AND ?2", "month_lock_figures"},
         }) {
        const std::string sql = std::string("EXPLAIN QUERY PLAN SELECT id, ") + read.columns
            + " FROM " + read.kind + " WHERE void_reason IS NULL AND " + read.where;
        auto plan = store.connection.query(sql, 1, 1);
        QVERIFY(*plan.next());
        const std::string text(plan.text(3));
        QVERIFY2(text.starts_with(read.where == all ? "SCAN" : "SEARCH")
                     && text.find(std::string("COVERING INDEX ") + read.index) != text.npos,
                 text.c_str());
    }
    // A release that has a moment, and one that has only a day: by the same index.
    for (const char *day : {"released_at BETWEEN ?1 AND ?2",
                            "release_date BETWEEN ?1 AND ?2 AND released_at IS NULL"}) {
        auto plan = store.connection.query(
            std::string("EXPLAIN QUERY PLAN SELECT id, person, state, prison, release_date, route, "
                        "release_date_type, probation_office, first_appointment, meet, told_on, "
                        "released_at, destination, practitioner, practitioner_phone, supervised "
                        "FROM release WHERE void_reason IS NULL AND ")
                + day,
            1, 1);
        QVERIFY(*plan.next());
        const std::string text(plan.text(3));
        QVERIFY2(text.find("SEARCH release USING COVERING INDEX release_figures") == 0,
                 text.c_str());
    }
}

QTEST_APPLESS_MAIN(TestQueryPlans)

#include "tst_query_plans.moc"
