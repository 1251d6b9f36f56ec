// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "office.h"
#include "service/access_log.h"
#include "service/demo.h"
#include "service/erasure.h"
#include "service/form_draft.h"
#include "service/raise.h"
#include "service/same_person.h"
#include "service/search.h"
#include "sqlite/connection.h"
#include "store/erasure.h"
#include "store/key_file.h"
#include "support/plain_pages.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace throughline;
using base::RecordId;
using domain::Kind;
using service::Edit;
using test::words;
using namespace std::string_literals;

namespace {

struct Erasing : test::Office
{
    //! Everything that a device holds of somebody, in each place where it can lie.
    RecordId fill(const std::string &mark)
    {
        const RecordId id = *add(Kind::Person,
                                 {{"family_name", "Fam" + mark},
                                  {"given_names", "Giv" + mark},
                                  {"note", "Old note " + mark + "one"},
                                  {"date_of_birth", "1988-02-03"},
                                  {"prison_number", "A1234BC"}});
        person = id;
        must(set(Kind::Person, id, {{"note", "New note " + mark + "two"}}));
        must(add(Kind::Alias, {{"name", "Alias" + mark}}));
        must(add(Kind::Identifier, {{"type", "PNC"}, {"value", "1967/9893091D"}}));
        const auto contact =
            add(Kind::Contact, {{"mode", "PHONE"}, {"note", "Said " + mark + "cc"}});
        must(contact);
        for (int i = 0; i < 60; ++i)
            must(add(Kind::Contact, {{"mode", "PHONE"}, {"note", longNote(mark, i)}}));
        must(set(Kind::Contact, *contact, std::optional("Wrong " + mark + "void")));
        must(service::openPerson(*workspace, id));
        keepUnknown(id, mark);
        must(service::saveDraft(*workspace,
                                {"contact/" + id.hex(), 1, {}, {{"note", mark + "draft"}}}));
        must(service::saveDraft(*workspace,
                                {"other/1", 1, {}, {{"person", id.hex()}, {"n", mark + "d2"}}}));
        const auto concern = service::raiseForManagers(
            *workspace,
            {Kind::Safeguarding,
             fields(Kind::Safeguarding,
                    {{"person", id.hex()}, {"own_words", "Worry " + mark + "raised"}})});
        must(concern);
        must(set(Kind::Safeguarding, concern->id,
                 fields(Kind::Safeguarding, {{"status", "CLOSED"}, {"closed_on", "2001-02-03"}}),
                 Edit::States::AsGiven));
        return id;
    }
    //! Changes that a later version will understand: in their folder, and astray in another.
    void keepUnknown(const RecordId &id, const std::string &mark)
    {
        store::DeviceStore &store = workspace->store();
        auto transaction = store.begin(store::DeviceStore::Durability::Durable);
        must(transaction);
        const auto own = store.folders.find(record(Kind::Person, id).folder);
        const auto other = store.folders.find(
            workspace->roster().teamOfKind(protocol::TeamKind::Managers)->folder);
        const std::string text = mark + "unknown";
        must(store.unknownOps.keep((**own).key, workspace->keys().device, base::asBytes(text), {}));
        base::Bytes astray = base::toBytes(id.view());
        base::append(astray, base::asBytes(text));
        must(store.unknownOps.keepRefused((**other).key, workspace->keys().device, astray));
        must(transaction->commit());
    }
    [[nodiscard]] static std::string longNote(const std::string &mark, int number)
    {
        return "Note " + mark + "n" + std::to_string(number) + ' ' + std::string(300, 'x') + mark;
    }
    base::Result<void> set(Kind kind, const RecordId &id, const std::optional<std::string> &reason)
    {
        TL_TRY(Edit edit, Edit::begin(*workspace));
        TL_CHECK(edit.setVoid(kind, id, reason));
        return edit.commit();
    }
    using Office::set;

    template<class T>
    static void must(const base::Result<T> &result)
    {
        if (!result)
            throw std::runtime_error(result.error().message);
    }
    [[nodiscard]] service::ErasureOrder order(const RecordId &id, const std::string &code = "ASKED")
    {
        const auto plan = service::planErasure(*workspace, id);
        must(plan);
        return {id, code, "They wrote to us", plan->content.records};
    }
    base::Result<RecordId> erase(const service::ErasureOrder &wanted)
    {
        return service::erasePerson(*workspace, nullptr, wanted);
    }
    [[nodiscard]] std::filesystem::path profile() const
    {
        return store::Profile{folder.path().toStdString()}.folder();
    }
    void reopen()
    {
        workspace.reset();
        auto opened = service::Workspace::open({folder.path().toStdString()}, test::passphrase,
                                               clock, random);
        must(opened);
        workspace = std::move(*opened);
    }
    //! The bytes of the store as they lie on the disk now, decrypted.
    [[nodiscard]] test::PlainPages pages() const
    {
        const auto key = store::KeyFile::open(profile() / "key", test::passphrase);
        must(key);
        return {profile() / "store.db", key->view()};
    }
    [[nodiscard]] base::Result<sqlite::Connection> connection() const
    {
        TL_TRY(const crypto::Secret32 key,
               store::KeyFile::open(profile() / "key", test::passphrase));
        return sqlite::Connection::open({.file = profile() / "store.db",
                                         .key = key.view(),
                                         .mode = sqlite::OpenOptions::Mode::ReadWrite});
    }
};

} // namespace

//! Everything about somebody goes and nothing of it is left, byte for byte (sync.md D11).
class TestErasure : public QObject
{
    Q_OBJECT

private slots:
    void noByteIsLeft();
    void everyTableIsThoughtOf();
    void othersStayAsTheyWere();
    void whoIsTheSamePersonGoesToo();
    void nothingThatHoldsIsErased();
    void theReasonNamesNobody();
    void whatWasLookedAtIsWhatGoes();
    void timeIsOverOnlyWhenItIs();
    void aReaderDoesNotStopIt();
};

void TestErasure::noByteIsLeft()
{
    Erasing office;
    QCOMPARE(office.open(), ""s);
    const RecordId id = office.fill("qzjx");
    const std::vector<std::string> traces{"qzjx", "A1234BC", "9893091D", "a1234bc"};
    for (const std::string &trace : traces)
        QVERIFY2(office.pages().contain(trace), trace.c_str()); // the search finds what is there
    QVERIFY(office.pages().contain(id.view()));

    const auto erased = office.erase(office.order(id));
    QCOMPARE(words(erased), ""s);
    for (const bool isClosed : {false, true}) {
        if (isClosed)
            office.reopen();
        const test::PlainPages pages = office.pages();
        for (const std::string &trace : traces)
            QVERIFY2(!pages.contain(trace), trace.c_str());
        QVERIFY(!pages.contain(id.view()));
        QVERIFY(!pages.contain(id.hex()));
    }
    QCOMPARE(office.count(Kind::Person), std::int64_t(0));
    QCOMPARE(office.count(Kind::Safeguarding), std::int64_t(0));
    const auto problems = office.workspace->store().check();
    QVERIFY(problems.ok() && problems->empty());
    // And one record says that it was done.
    QCOMPARE(office.text(Kind::Erasure, *erased, "code"), "ASKED"s);
    QCOMPARE(office.text(Kind::Erasure, *erased, "reason"), "They wrote to us"s);
    QVERIFY(office.text(Kind::Erasure, *erased, "counts").find("contact 61") != std::string::npos);
    QCOMPARE(office.count(Kind::ErasureDone), std::int64_t(1));
}

//! A table that is added later is either erased or has a reason to stay.
void TestErasure::everyTableIsThoughtOf()
{
    Erasing office;
    QCOMPARE(office.open(), ""s);
    office.workspace.reset();
    auto db = office.connection();
    QVERIFY(db.ok());
    std::set<std::string> there;
    std::set<std::string> textIndexes;
    {
        auto rows = db->query("SELECT name, sql FROM sqlite_schema WHERE type = 'table'");
        while (true) {
            const auto more = rows.next();
            QVERIFY(more.ok());
            if (!*more)
                break;
            there.emplace(rows.text(0));
            if (rows.text(1).starts_with("CREATE VIRTUAL TABLE"))
                textIndexes.emplace(rows.text(0));
        }
    }
    std::set<std::string> known;
    for (const store::TableFate &fate : store::tableFates()) {
        QVERIFY2(!fate.why.empty(), fate.table.data());
        QVERIFY2(known.emplace(fate.table).second, fate.table.data());
        QVERIFY2(there.contains(std::string(fate.table)), fate.table.data());
    }
    for (const domain::KindDescription &kind : domain::kinds())
        known.emplace(kind.name);
    for (const std::string &index : textIndexes) {
        for (const char *part : {"_data", "_idx", "_content", "_docsize", "_config"})
            known.emplace(index + part); // written anew with it
    }
    for (const std::string &table : there)
        QVERIFY2(known.contains(table), (table + " is not in store/erasure.cpp").c_str());
    // Statistics of the library would hold samples of what is in the tables.
    QVERIFY(!there.contains("sqlite_stat1") && !there.contains("sqlite_stat4"));
}

void TestErasure::othersStayAsTheyWere()
{
    Erasing office;
    QCOMPARE(office.open(), ""s);
    const auto made =
        service::fillDemo(*office.workspace, {.people = 12, .contacts = 80, .seed = 3},
                          [](std::int64_t, std::int64_t) {});
    QCOMPARE(words(made), ""s);
    const auto everything = [&office] {
        std::map<std::pair<Kind, RecordId>, domain::Record> all;
        for (const domain::KindDescription &kind : domain::kinds()) {
            for (const domain::Record &record : office.list(kind.kind))
                all.emplace(std::pair(kind.kind, record.id), record);
        }
        return all;
    };
    std::vector<RecordId> people;
    for (const domain::Record &one : office.list(Kind::Person))
        people.push_back(one.id);
    int erased = 0;
    for (const RecordId &id : people) {
        const auto plan = service::planErasure(*office.workspace, id);
        if (!plan || !plan->holds.empty())
            continue;
        const std::set<base::FolderId> gone(plan->folders.begin(), plan->folders.end());
        auto before = everything();
        std::erase_if(before,
                      [&](const auto &entry) { return gone.contains(entry.second.folder); });
        QCOMPARE(words(office.erase(office.order(id))), ""s);
        auto after = everything();
        std::erase_if(after, [&](const auto &entry) {
            return (entry.first.first == Kind::Erasure || entry.first.first == Kind::ErasureDone)
                && !before.contains(entry.first);
        });
        QVERIFY(after == before);
        ++erased;
    }
    QVERIFY(erased >= 3);
    const auto problems = office.workspace->store().check();
    QVERIFY2(problems.ok() && problems->empty(),
             problems.ok() && !problems->empty() ? problems->front().c_str() : "");
}

void TestErasure::whoIsTheSamePersonGoesToo()
{
    Erasing office;
    QCOMPARE(office.open(), ""s);
    const RecordId twice = office.fill("twicejx");
    const RecordId id = office.fill("qzjx");
    QCOMPARE(words(service::mergePeople(*office.workspace, id, twice, "One and the same")), ""s);
    QVERIFY(!service::planErasure(*office.workspace, twice).ok());
    const auto plan = service::planErasure(*office.workspace, id);
    QCOMPARE(plan->people.size(), std::size_t(2));
    QCOMPARE(plan->folders.size(), std::size_t(4)); // and a concern about each
    QCOMPARE(words(office.erase(office.order(id))), ""s);
    const test::PlainPages pages = office.pages();
    QVERIFY(!pages.contain("qzjx"s) && !pages.contain("twicejx"s));
}

void TestErasure::nothingThatHoldsIsErased()
{
    Erasing office;
    QCOMPARE(office.openAll(), ""s);
    const auto hold = [&](const test::Texts &texts) {
        return office.set(Kind::Person, office.person, test::Office::fields(Kind::Person, texts),
                          Edit::States::AsGiven);
    };
    QVERIFY(hold({{"legal_hold", "yes"}, {"keep_reason", "Claim"}}).ok());
    QCOMPARE(
        words(office.erase(office.order(office.person))),
        "These records must be kept (legal hold). They cannot be erased. Nothing was erased."s);
    QVERIFY(hold({{"legal_hold", ""}, {"keep_until", "2031-05-06"}}).ok());
    QCOMPARE(words(office.erase(office.order(office.person))),
             "These records must be kept until 2031-05-06. They cannot be erased. Nothing was "
             "erased."s);
    QVERIFY(hold({{"keep_until", ""}}).ok());
    QVERIFY(
        office.add(Kind::DataRequest, {{"type", "ACCESS"}, {"received_on", "2026-11-20"}}).ok());
    QVERIFY(words(office.erase(office.order(office.person))).starts_with("A request about"));
    QCOMPARE(office.count(Kind::Person), std::int64_t(1));
    QCOMPARE(office.count(Kind::Erasure), std::int64_t(0));
    QVERIFY(office.workspace->roster().erased().empty());
}

void TestErasure::theReasonNamesNobody()
{
    Erasing office;
    QCOMPARE(office.open(), ""s);
    const RecordId id = office.fill("qzjx");
    for (const std::string reason :
         {"famQZJX wrote to us", "For GIVQZJX's sake", "aliasqzjx", "Number A 1234 BC",
          "PNC 1967 9893091 D", "1967/9893091d", "  ", "..."}) {
        service::ErasureOrder order = office.order(id);
        order.reason = reason;
        const auto refused = office.erase(order);
        QVERIFY2(words(refused).ends_with("Nothing was erased."), reason.c_str());
        QVERIFY2(words(refused).find("qzjx") == std::string::npos, "it repeats no name");
    }
    service::ErasureOrder order = office.order(id);
    order.code = "BECAUSE";
    QVERIFY(!office.erase(order).ok());
    QCOMPARE(office.count(Kind::Person), std::int64_t(1));
    QCOMPARE(office.count(Kind::Erasure), std::int64_t(0));
}

void TestErasure::whatWasLookedAtIsWhatGoes()
{
    Erasing office;
    QCOMPARE(office.openAll(), ""s);
    const service::ErasureOrder order = office.order(office.person);
    QVERIFY(office.add(Kind::Contact, {{"mode", "PHONE"}, {"note", "A minute ago"}}).ok());
    QCOMPARE(words(office.erase(order)),
             "What is held is not what you looked at: there are 2 records about them now. Look "
             "again. Nothing was erased."s);
    QCOMPARE(words(office.erase(office.order(office.person))), ""s);
}

void TestErasure::timeIsOverOnlyWhenItIs()
{
    Erasing office;
    QCOMPARE(office.openAll(), ""s);
    QVERIFY(office
                .set(Kind::Person, office.person,
                     test::Office::fields(Kind::Person,
                                          {{"status", "CLOSED"},
                                           {"basis", "CONSENT"},
                                           {"close_reason", "GOALS_MET"},
                                           {"status_on", "2025-06-01"}}),
                     Edit::States::AsGiven)
                .ok());
    QVERIFY(words(office.erase(office.order(office.person, "TIME_OVER")))
                .starts_with("Their time is not over."));
    office.clock.pass(10LL * 366 * 24 * 3600 * 1000);
    QCOMPARE(words(office.erase(office.order(office.person, "TIME_OVER"))), ""s);
}

//! Somebody who reads an older state keeps the log: the bytes go as soon as they are gone.
void TestErasure::aReaderDoesNotStopIt()
{
    Erasing office;
    QCOMPARE(office.open(), ""s);
    const RecordId id = office.fill("qzjx");
    {
        auto reader = office.connection();
        QVERIFY(reader.ok());
        auto reading = sqlite::Transaction::begin(*reader, sqlite::Transaction::Kind::Deferred);
        QVERIFY(reader->number("SELECT count(*) FROM person").ok());
        QCOMPARE(words(office.erase(office.order(id))), ""s);
        QCOMPARE(office.count(Kind::Person), std::int64_t(0));
        QCOMPARE(office.count(Kind::ErasureDone), std::int64_t(0)); // not said before it is true
        QVERIFY(office.pages().contain("qzjx"s));
    }
    office.reopen();
    QVERIFY(!office.pages().contain("qzjx"s));
    QCOMPARE(office.count(Kind::ErasureDone), std::int64_t(1));
}

QTEST_GUILESS_MAIN(TestErasure)
#include "tst_erasure.moc"
