// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store_reads.h"

#include "crypto/system_random.h"
#include "devices.h"
#include "domain/working_days.h"
#include "read_samples.h"
#include "service/figures/figures.h"
#include "service/listing.h"
#include "service/read/people.h"
#include "service/read/person_view.h"
#include "service/read/reader.h"
#include "service/read/release_card.h"
#include "service/read/timeline.h"
#include "service/tasks.h"
#include "sql_files.h"
#include "store/record_columns.h"
#include "store/search_words.h"

#include <functional>

namespace throughline::bench {

namespace {

using base::RecordId;
using base::Result;
using domain::Kind;
using sqlite::Connection;

constexpr std::int64_t shown = 50; //!< rows of a list that are on a screen, with some to scroll
constexpr std::int64_t firstRows = 30; //!< of a timeline
constexpr std::int64_t listed = 20; //!< of a short list

//! One thing that is asked, in the program's way and in SQL; `i` says for whom.
struct Question
{
    const char *name;
    std::size_t times;
    std::function<Result<void>(std::size_t i)> ours;
    std::function<sqlite::Rows(Connection &, std::size_t i)> sql;
    bool isOfBoth = true; //!< false: that SQL is for the plain file alone
    std::function<Result<void>()> before = {}; //!< what comes before, and is not counted
};

[[nodiscard]] Result<void> drain(sqlite::Rows rows)
{
    TL_EACH_ROW (rows) {
    }
    return {};
}

class Reads
{
public:
    Reads(service::Workspace &workspace, const service::Reader &reader, const Samples &samples)
        : m_workspace(workspace), m_reader(reader), m_samples(samples),
          m_today(domain::londonDay(workspace.now())),
          m_day(service::londonDayNumber(workspace.now()))
    {
    }

    [[nodiscard]] std::vector<Question> all() const
    {
        return {search(),
                searchAll(),
                today(),
                tasks(true),
                tasks(false),
                person(),
                timeline(),
                byName(),
                nameRows(),
                listOfPerson(),
                listShort(),
                figures("figures", store::FigureReaders::usual()),
                figures("figures_alone", 0),
                figuresAgain()};
    }

private:
    template<class T>
    [[nodiscard]] static Result<void> done(const Result<T> &result)
    {
        return result.ok() ? Result<void>() : Result<void>(result.error());
    }

    //! A letter more each time.
    [[nodiscard]] Question search() const
    {
        return {"search", m_samples.typed.size(),
                [this](std::size_t i) {
                    return done(service::findPeople(m_reader, m_samples.typed[i], shown));
                },
                [this](Connection &sql, std::size_t i) {
                    return sql.query(
                        "SELECT p.id, p.family_name, p.given_names, p.prison, p.status FROM "
                        "(SELECT rowid AS doc FROM floor_names WHERE floor_names MATCH ?1 "
                        "ORDER BY rank LIMIT ?2) s CROSS JOIN floor_person d ON d.doc = s.doc "
                        "CROSS JOIN person p ON p.id = d.id",
                        store::searchQuery(m_samples.typed[i]), shown);
                },
                false};
    }

    [[nodiscard]] Question searchAll() const
    {
        return {"search_notes", m_samples.words.size(),
                [this](std::size_t i) {
                    return done(m_reader.store().records.search(m_samples.words[i], listed));
                },
                [this](Connection &sql, std::size_t i) {
                    return sql.query(
                        "SELECT d.kind, d.record FROM search_other s CROSS JOIN search_doc d "
                        "ON d.doc = s.rowid WHERE search_other MATCH ?1 "
                        "ORDER BY s.rowid DESC LIMIT ?2",
                        store::searchQuery(m_samples.words[i]), listed);
                }};
    }

    [[nodiscard]] Question today() const
    {
        return {
            "today", 30,
            [this](std::size_t) {
                return done(service::releaseCards(m_reader, m_today, domain::addDays(m_today, 1)));
            },
            [this](Connection &sql, std::size_t) {
                return sql.query("SELECT r.id, r.release_date, r.release_time, r.state, r.meet, "
                                 "r.first_appointment, r.prison, p.given_names, p.family_name, "
                                 "p.date_of_birth, p.prison_number, p.key_worker, "
                                 "(SELECT c.gate_outcome FROM contact c WHERE c.release = r.id "
                                 "AND c.gate_outcome IS NOT NULL AND c.void_reason IS NULL "
                                 "ORDER BY c.id DESC LIMIT 1), "
                                 "(SELECT a.answer FROM accommodation a WHERE a.person = r.person "
                                 "AND a.release = r.id AND a.timepoint = 'FIRST_NIGHT' "
                                 "AND a.void_reason IS NULL ORDER BY a.id DESC LIMIT 1) "
                                 "FROM release r JOIN person p ON p.id = r.person "
                                 "WHERE r.void_reason IS NULL AND p.void_reason IS NULL "
                                 "AND r.release_date BETWEEN ?1 AND ?2 "
                                 "ORDER BY r.release_date, r.release_time",
                                 store::packed(m_today),
                                 store::packed(domain::addDays(m_today, 1)));
            }};
    }

    [[nodiscard]] Question tasks(bool isMine) const
    {
        const std::optional<RecordId> owner =
            isMine ? RecordId::from(m_workspace.keys().user.view()) : std::optional<RecordId>();
        store::DueTasks::Filter filter{.today = m_day, .dueUntil = m_day, .owner = owner};
        filter.limit = shown;
        return {isMine ? "tasks_mine" : "tasks", 60,
                [this, filter](std::size_t) {
                    return done(service::taskList(m_reader.store().tasks, filter));
                },
                [this, owner](Connection &sql, std::size_t) {
                    return sql.query(
                        "SELECT person, rule, kind, subject, owner, since, opens, due, expires "
                        "FROM due_task WHERE due <= ?1 AND opens <= ?1 AND expires >= ?1 "
                        "AND (?2 IS NULL OR owner = ?2 OR (cover = ?2 AND cover_until >= ?1)) "
                        "ORDER BY due, person, rule, subject LIMIT ?3",
                        m_day, owner ? std::optional(owner->view()) : std::nullopt, shown);
                }};
    }

    //! The page of the person with most entries, as far as its first screen.
    [[nodiscard]] Question person() const
    {
        return {"person", 60,
                [this](std::size_t) -> Result<void> {
                    TL_CHECK(service::personView(m_reader, m_samples.longest, m_workspace.now()));
                    TL_TRY(const auto keys, service::timelineKeys(m_reader, m_samples.longest));
                    const std::span first(keys.data(),
                                          std::min<std::size_t>(keys.size(), firstRows));
                    return done(service::timelineEntries(m_reader, first));
                },
                [this](Connection &sql, std::size_t) {
                    return sql.query("SELECT * FROM contact WHERE person = ?1 "
                                     "AND void_reason IS NULL ORDER BY at DESC LIMIT ?2",
                                     m_samples.longest, firstRows);
                }};
    }

    [[nodiscard]] Question timeline() const
    {
        return {"timeline", 20,
                [this](std::size_t) -> Result<void> {
                    TL_TRY(const auto keys, service::timelineKeys(m_reader, m_samples.longest));
                    return done(service::timelineEntries(m_reader, keys));
                },
                [this](Connection &sql, std::size_t) {
                    return sql.query("SELECT * FROM contact WHERE person = ?1 "
                                     "AND void_reason IS NULL ORDER BY at DESC",
                                     m_samples.longest);
                }};
    }

    [[nodiscard]] Question byName() const
    {
        return {"people_by_name", 8,
                [this](std::size_t) { return done(service::peopleByName(m_reader)); },
                [](Connection &sql, std::size_t) {
                    return sql.query("SELECT id, family_name, given_names FROM person "
                                     "WHERE void_reason IS NULL ORDER BY family_name COLLATE "
                                     "NOCASE, given_names COLLATE NOCASE, id");
                }};
    }

    //! Rows of that list, wherever it is scrolled to; for each person the release that matters.
    [[nodiscard]] Question nameRows() const
    {
        return {"people_rows", m_samples.people.size() / shown,
                [this](std::size_t i) { return done(service::personRows(m_reader, pageOf(i))); },
                [this](Connection &sql, std::size_t i) {
                    return sql.query(
                        "SELECT p.*, (SELECT r.id FROM release r WHERE r.person = p.id "
                        "AND r.void_reason IS NULL ORDER BY ifnull(r.state, '') IN "
                        "('CANCELLED', 'RECALLED'), ifnull(r.release_date, 0) DESC, r.id DESC "
                        "LIMIT 1) FROM person p WHERE p.id >= ?1 ORDER BY p.id LIMIT ?2",
                        pageOf(i).front(), shown);
                }};
    }

    [[nodiscard]] std::span<const RecordId> pageOf(std::size_t i) const
    {
        return std::span(m_samples.people).subspan(i * shown, shown);
    }

    //! What `list contacts --person` reads.
    [[nodiscard]] Question listOfPerson() const
    {
        return {"list_of_person", m_samples.people.size(),
                [this](std::size_t i) {
                    store::ListFilter filter;
                    filter.person = m_samples.people[i];
                    return service::forEachRecord(
                        m_workspace, Kind::Contact, filter,
                        [](const service::RecordView &) { return Result<void>(); });
                },
                [this](Connection &sql, std::size_t i) {
                    return sql.query("SELECT * FROM contact WHERE person = ?1 "
                                     "AND void_reason IS NULL ORDER BY id",
                                     m_samples.people[i]);
                }};
    }

    //! What `list contacts --limit 20` reads.
    [[nodiscard]] Question listShort() const
    {
        return {"list_short", 60,
                [this](std::size_t) {
                    store::ListFilter filter;
                    filter.limit = listed;
                    return service::forEachRecord(
                        m_workspace, Kind::Contact, filter,
                        [](const service::RecordView &) { return Result<void>(); });
                },
                [](Connection &sql, std::size_t) {
                    return sql.query("SELECT * FROM contact WHERE void_reason IS NULL "
                                     "ORDER BY id LIMIT ?1",
                                     listed);
                }};
    }

    [[nodiscard]] report::Period lastMonth() const
    {
        const domain::PartialDate first = *domain::partialDate(m_today.year, m_today.month, 1);
        return {domain::epochDay(domain::addMonths(first, -1)), domain::epochDay(first) - 1};
    }

    //! All indicators of last month, for everybody and by team, from nothing that was made before.
    //! SQL: only the first night, by team.
    [[nodiscard]] Question figures(const char *name, std::size_t readers) const
    {
        return {name, 5,
                [this, readers](std::size_t) {
                    service::FiguresMemory none(readers);
                    return done(service::figures(
                        m_workspace, {lastMonth(), {std::nullopt, report::By::Team}}, none));
                },
                [this](Connection &sql, std::size_t) { return firstNights(sql); }};
    }

    //! The same by one grouping after the other, as somebody looks at a month; the first of them,
    //! which reads the store, is not counted.
    [[nodiscard]] Question figuresAgain() const
    {
        const auto memory = std::make_shared<service::FiguresMemory>();
        const auto groupings = report::groupings();
        return {
            "figures_again",
            groupings.size(),
            [this, memory, groupings](std::size_t i) {
                return done(
                    service::figures(m_workspace, {lastMonth(), {groupings[i].by}}, *memory));
            },
            [this](Connection &sql, std::size_t) { return firstNights(sql); },
            true,
            [this, memory] {
                return done(service::figures(m_workspace, {lastMonth(), {std::nullopt}}, *memory));
            }};
    }

    [[nodiscard]] sqlite::Rows firstNights(Connection &sql) const
    {
        return sql.query("SELECT r.folder, a.answer, a.type, count(*) FROM release r "
                         "LEFT JOIN accommodation a ON a.release = r.id "
                         "AND a.timepoint = 'FIRST_NIGHT' AND a.void_reason IS NULL "
                         "WHERE r.void_reason IS NULL AND r.release_date "
                         "BETWEEN ?1 AND ?2 GROUP BY r.folder, a.answer, a.type",
                         store::packed(domain::fromEpochDay(lastMonth().first)),
                         store::packed(domain::fromEpochDay(lastMonth().last)));
    }

    service::Workspace &m_workspace;
    const service::Reader &m_reader;
    const Samples &m_samples;
    domain::PartialDate m_today;
    std::int64_t m_day;
};

void hold(Figures &figures, const std::string &figure, const std::string &name)
{
    for (const char *end : {"", ".p99"})
        figures.holdAgainst(figure + end, "floor." + name + end);
}

[[nodiscard]] Result<void> ask(Figures &figures, const Question &question, Connection &cipher,
                               Connection &plain)
{
    std::vector<double> ours;
    std::vector<double> cpu;
    std::vector<double> encrypted;
    std::vector<double> floor;
    const auto timed = [](std::vector<double> &out, const auto &work) -> Result<void> {
        const Stopwatch watch;
        TL_CHECK(work());
        out.push_back(watch.times().seconds * 1000);
        return {};
    };
    if (question.before)
        TL_CHECK(question.before());
    for (std::size_t i = 0; i < question.times; ++i) {
        const Stopwatch watch;
        TL_CHECK(timed(ours, [&] { return question.ours(i); }));
        cpu.push_back(watch.times().cpuSeconds * 1000);
        if (question.isOfBoth)
            TL_CHECK(timed(encrypted, [&] { return drain(question.sql(cipher, i)); }));
        TL_CHECK(timed(floor, [&] { return drain(question.sql(plain, i)); }));
    }
    const std::string name = question.name;
    figures.addSpread("store." + name, "ms", ours);
    figures.addSpread("store." + name + ".cpu", "ms", cpu);
    figures.addSpread("floor." + name, "ms", floor);
    hold(figures, "store." + name, name);
    if (!question.isOfBoth)
        return {};
    figures.addSpread("cipher." + name, "ms", encrypted);
    hold(figures, "cipher." + name, name);
    return {};
}

[[nodiscard]] Result<void> timeOpening(Figures &figures, const SqlFile &cipher,
                                       const SqlFile &plain)
{
    constexpr int times = 20;
    std::vector<double> encrypted;
    std::vector<double> floor;
    for (int i = 0; i < times; ++i) {
        TL_TRY(const double one, cipher.timeOpening());
        encrypted.push_back(one);
        TL_TRY(const double other, plain.timeOpening());
        floor.push_back(other);
    }
    figures.addSpread("store.open", "ms", encrypted);
    figures.addSpread("floor.open", "ms", floor);
    hold(figures, "store.open", "open");
    return {};
}

} // namespace

Result<void> measureReads(Figures &figures, const MadeStore &made)
{
    const base::SystemClock clock;
    crypto::SystemRandom random;
    TL_TRY(SqlFile plain, SqlFile::plain(made.plain));
    TL_TRY(SqlFile cipher, SqlFile::encrypted(made.home));
    TL_TRY(const Samples samples, samplesOf(plain.connection()));
    TL_TRY(const auto workspace, service::Workspace::open({made.home}, passphrase, clock, random));
    TL_TRY(const auto reader, service::Reader::open(*workspace));
    TL_CHECK(timeOpening(figures, cipher, plain));
    for (const Question &question : Reads(*workspace, *reader, samples).all())
        TL_CHECK(ask(figures, question, cipher.connection(), plain.connection()));
    return {};
}

} // namespace throughline::bench
