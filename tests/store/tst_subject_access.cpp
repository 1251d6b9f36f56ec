// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/code_list.h"
#include "office.h"
#include "report/html_page.h"
#include "service/raise.h"
#include "service/same_person.h"
#include "service/subject_access.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sys/stat.h>

using namespace throughline;
using base::RecordId;
using domain::Field;
using domain::FieldType;
using domain::Kind;
using service::Edit;
using test::words;
using namespace std::string_literals;

namespace {

//! A value of a field that no other field has, as far as its type allows.
[[nodiscard]] std::string sampleOf(const domain::KindDescription &kind, const Field &field)
{
    switch (field.type) {
    case FieldType::Text:
        return "Sample " + std::string(kind.name) + ' ' + std::string(field.name) + " <b>&\"'";
    case FieldType::Code:
    case FieldType::CodeSet:
        return std::string(
            domain::codeList(field.codeList.substr(0, field.codeList.find('|')))->codes.back().key);
    case FieldType::Integer:
        return "7";
    case FieldType::YesNo:
        return "yes";
    case FieldType::Date:
        return "2019-03-04";
    case FieldType::WallTime:
        return "08:35";
    case FieldType::WallDateTime:
        return "2019-03-04T08:35";
    case FieldType::Instant:
        return "2019-03-04T08:35:00Z";
    case FieldType::Money:
        return "12.34";
    case FieldType::Reference:
        break;
    }
    return {};
}

struct Packing : test::Office
{
    int packs = 0;

    //! A record of the kind about the person with every field set that can be, whatever its rules.
    RecordId addWhole(const domain::KindDescription &kind)
    {
        domain::Record made{kind.kind, base::newRecordId(random, clock.wall()), {}, {}, {}};
        made.folder = Office::record(Kind::Person, person).folder;
        for (const Field &field : kind.fields) {
            const std::string text = sampleOf(kind, field);
            if (!text.empty())
                made.set(field.number, *domain::valueFromText(field, text));
            else if (field.name == "person")
                made.set(field.number, person);
            else if (field.codeList == "user")
                made.set(field.number, user());
        }
        sync::RowClock stamps;
        const sync::Stamp stamp{base::HybridTime::at(clock.wall()), workspace->keys().device};
        stamps.made = stamps.changed = stamp;
        auto transaction = workspace->store().begin(store::DeviceStore::Durability::Durable);
        must(workspace->store().records.insertNew({made, sync::pack(stamps), {}}));
        must(transaction->commit());
        return made.id;
    }
    template<class T>
    static void must(const base::Result<T> &result)
    {
        if (!result)
            throw std::runtime_error(result.error().message);
    }
    struct Pack
    {
        base::Result<service::SubjectAccessPack> counts;
        std::map<std::string, std::string> files;
    };
    Pack pack(service::SubjectAccessRequest request = {})
    {
        const QString path = folder.filePath(QStringLiteral("pack%1").arg(++packs));
        request.person = person;
        request.folder = path.toStdString();
        Pack out{service::makeSubjectAccessPack(*workspace, request), {}};
        for (const QString &name : QDir(path).entryList(QDir::Files | QDir::Hidden)) {
            QFile file(path + '/' + name);
            if (file.open(QIODevice::ReadOnly))
                out.files.emplace(name.toStdString(), file.readAll().toStdString());
        }
        return out;
    }
};

[[nodiscard]] bool has(const std::string &text, const std::string &wanted)
{
    return text.find(wanted) != std::string::npos;
}

} // namespace

//! All that is held about one person, for them, and nothing about anybody else (domain.md 5).
class TestSubjectAccess : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldOfEveryKindIsInIt();
    void nobodyElseIsInIt();
    void correctionsAndLooksAreInIt();
    void hostileTextRunsNowhere();
    void whatIsAboutOthersIsMarkedAndLeftOut();
    void concernsAreHeldBack();
    void itIsPrivateAndWholeOrNotThere();
};

void TestSubjectAccess::everyFieldOfEveryKindIsInIt()
{
    Packing office;
    QCOMPARE(office.openAll(), ""s);
    std::vector<std::pair<const domain::KindDescription *, RecordId>> added;
    for (const domain::KindDescription &kind : domain::kinds()) {
        const Field *about = kind.field("person");
        if (about && about->type == FieldType::Reference && kind.kind != Kind::Access)
            added.emplace_back(&kind, office.addWhole(kind));
    }
    QVERIFY(added.size() > 20);
    service::SubjectAccessRequest request;
    request.withConcerns = true;
    const Packing::Pack pack = office.pack(request);
    QCOMPARE(words(pack.counts), ""s);
    const std::string &page = pack.files.at("what-we-hold.html");
    const QJsonObject data =
        QJsonDocument::fromJson(QByteArray::fromStdString(pack.files.at("data.json"))).object();
    for (const auto &[kind, id] : added) {
        QVERIFY2(pack.files.contains(std::string(kind->plural) + ".csv"), kind->name.data());
        const std::string &table = pack.files.at(std::string(kind->plural) + ".csv");
        QVERIFY2(has(table, id.hex()), kind->name.data());
        QVERIFY2(has(page, "<h2 id=\"" + std::string(kind->name) + "\">"), kind->name.data());
        const QJsonArray records =
            data["records"]
                .toObject()[QString::fromUtf8(kind->plural.data(), kind->plural.size())]
                .toArray();
        QJsonObject fields;
        for (const QJsonValue &one : records) {
            if (one.toObject()["id"].toString().toStdString() == id.hex())
                fields = one.toObject()["fields"].toObject();
        }
        for (const Field &field : kind->fields) {
            const std::string text = sampleOf(*kind, field);
            if (text.empty())
                continue;
            const std::string what = std::string(kind->name) + '.' + std::string(field.name);
            QVERIFY2(has(page, "<dt>" + report::escapedHtml(field.label) + "</dt>"), what.c_str());
            if (field.type == FieldType::Text)
                QVERIFY2(has(page,
                             "Sample " + std::string(kind->name) + ' ' + std::string(field.name)
                                 + " &lt;b&gt;&amp;&quot;&#39;"),
                         what.c_str());
            QCOMPARE(fields[QString::fromUtf8(field.name.data(), field.name.size())]
                         .toString()
                         .toStdString(),
                     domain::valueToText(field, *domain::valueFromText(field, text)));
        }
    }
    QVERIFY(has(page, "4 March 2019") && has(page, "4 March 2019, 08:35"));
    QVERIFY(has(page, ">Yes<"));
}

void TestSubjectAccess::nobodyElseIsInIt()
{
    Packing office;
    QCOMPARE(office.openAll(), ""s);
    const RecordId mine = office.person;
    const RecordId other = *office.add(Kind::Person, {{"family_name", "Othersample"}});
    office.person = other;
    QVERIFY(
        office.add(Kind::Contact, {{"mode", "PHONE"}, {"note", "Othernote of Sampleton"}}).ok());
    QVERIFY(office.add(Kind::Alias, {{"name", "Otheralias"}}).ok());
    office.person = mine;
    QVERIFY(office.add(Kind::Contact, {{"mode", "PHONE"}, {"note", "Mine"}}).ok());
    // A reference to somebody else does not name them.
    QVERIFY(service::mergePeople(*office.workspace, other, mine, "Mistaken").ok());
    QVERIFY(service::unmergePerson(*office.workspace, mine, "Somebody else").ok());
    const Packing::Pack pack = office.pack();
    QCOMPARE(words(pack.counts), ""s);
    for (const auto &[name, text] : pack.files) {
        QVERIFY2(!has(text, "Other"), name.c_str());
        if (name != "person_merges.csv" && name != "data.json")
            QVERIFY2(!has(text, other.hex()), name.c_str());
    }
    QVERIFY(has(pack.files.at("what-we-hold.html"), "Mine"));
    // The reviewer is told where else the name stands, without the text.
    QVERIFY(has(pack.files.at("for-the-reviewer.html"), "Contact, "));
}

void TestSubjectAccess::correctionsAndLooksAreInIt()
{
    Packing office;
    QCOMPARE(office.openAll(), ""s);
    QVERIFY(office.set(Kind::Person, office.person, test::Texts{{"note", "First words"}}).ok());
    QVERIFY(office.set(Kind::Person, office.person, test::Texts{{"note", "Second words"}}).ok());
    const RecordId contact =
        *office.add(Kind::Contact, {{"mode", "PHONE"}, {"note", "Withdrawn note"}});
    {
        auto edit = Edit::begin(*office.workspace);
        QVERIFY(edit->setVoid(Kind::Contact, contact, "Wrong person").ok());
        QVERIFY(edit->commit().ok());
    }
    const Packing::Pack pack = office.pack();
    QCOMPARE(words(pack.counts), ""s);
    const std::string &page = pack.files.at("what-we-hold.html");
    QVERIFY(has(page, "Second words\nBefore: First words (written by Siân Tŷ-Enghraifft on "));
    QVERIFY(has(page, "Withdrawn note") && has(page, "Wrong person"));
    QVERIFY(has(page, "A subject-access pack was made")); // this very one
    QCOMPARE(office.count(Kind::Access), std::int64_t(1));
    QVERIFY(has(pack.files.at("data.json"), "First words"));
    QVERIFY(has(page, "For how long") && has(page, "The case was never opened"));
}

void TestSubjectAccess::hostileTextRunsNowhere()
{
    Packing office;
    QCOMPARE(office.openAll(), ""s);
    QVERIFY(office
                .set(Kind::Person, office.person,
                     test::Texts{{"note", "</dd><script>alert(1)</script>"},
                                 {"given_names", "<img src=x onerror=alert(2)>"},
                                 {"preferred_name", "=HYPERLINK(1)"}})
                .ok());
    const Packing::Pack pack = office.pack();
    for (const auto &[name, text] : pack.files) {
        if (!QString::fromStdString(name).endsWith(QStringLiteral(".html")))
            continue;
        QVERIFY2(!has(text, "<script") && !has(text, "<img"), name.c_str());
    }
    QVERIFY(has(pack.files.at("people.csv"), "'=HYPERLINK(1)"));
}

void TestSubjectAccess::whatIsAboutOthersIsMarkedAndLeftOut()
{
    Packing office;
    QCOMPARE(office.openAll(), ""s);
    const RecordId family = *office.add(
        Kind::Family, {{"name", "Aunt Madeup"}, {"relationship", "AUNT"}}, Edit::States::AsGiven);
    QVERIFY(office.set(Kind::Family, family, test::Texts{{"name", "Aunt Newname"}}).ok());
    const std::string mark = family.hex() + ":name";
    const Packing::Pack whole = office.pack();
    QCOMPARE(words(whole.counts), ""s);
    QVERIFY(whole.counts->aboutOthers >= 1);
    QVERIFY(has(whole.files.at("for-the-reviewer.html"), "--leave-out " + mark));
    QVERIFY(has(whole.files.at("what-we-hold.html"), "Aunt Newname"));

    service::SubjectAccessRequest request;
    request.leaveOut = {mark};
    const Packing::Pack pack = office.pack(request);
    QCOMPARE(words(pack.counts), ""s);
    QCOMPARE(pack.counts->leftOut, std::int64_t(1));
    for (const auto &[name, text] : pack.files)
        QVERIFY2(!has(text, "Aunt "), name.c_str());
    QVERIFY(
        has(pack.files.at("what-we-hold.html"), "Left out, because it is about somebody else."));

    request.leaveOut = {mark, family.hex() + ":nothing"};
    const Packing::Pack refused = office.pack(request);
    QVERIFY(!refused.counts.ok() && refused.files.empty());
}

void TestSubjectAccess::concernsAreHeldBack()
{
    Packing office;
    QCOMPARE(office.openAll(), ""s);
    QVERIFY(service::raiseForManagers(*office.workspace,
                                      {Kind::Safeguarding,
                                       test::Office::fields(Kind::Safeguarding,
                                                            {{"person", office.person.hex()},
                                                             {"own_words", "Qzjx worry"}})})
                .ok());
    const Packing::Pack pack = office.pack();
    QCOMPARE(pack.counts->heldBack, std::int64_t(1));
    for (const auto &[name, text] : pack.files)
        QVERIFY2(!has(text, "Qzjx"), name.c_str());
    QVERIFY(!has(pack.files.at("what-we-hold.html"), "oncern"));
    QVERIFY(has(pack.files.at("for-the-reviewer.html"), "1 concern is held back"));
    service::SubjectAccessRequest request;
    request.withConcerns = true;
    QVERIFY(has(office.pack(request).files.at("what-we-hold.html"), "Qzjx worry"));
}

void TestSubjectAccess::itIsPrivateAndWholeOrNotThere()
{
    Packing office;
    QCOMPARE(office.openAll(), ""s);
    QVERIFY(office.pack().counts.ok());
    const QString path = office.folder.filePath(QStringLiteral("pack1"));
    struct stat found
    {
    };
    QCOMPARE(::stat(qPrintable(path), &found), 0);
    QCOMPARE(found.st_mode & 0777, mode_t(0700));
    for (const QString &name : QDir(path).entryList(QDir::Files | QDir::Hidden)) {
        QCOMPARE(::stat(qPrintable(path + '/' + name), &found), 0);
        QCOMPARE(found.st_mode & 0777, mode_t(0600));
    }
    // Nothing there is ever replaced, and nothing half-made stays.
    service::SubjectAccessRequest request{office.person, path.toStdString(), {}, false};
    QVERIFY(!service::makeSubjectAccessPack(*office.workspace, request).ok());
    request.folder = (path + "/no/such").toStdString();
    QVERIFY(!service::makeSubjectAccessPack(*office.workspace, request).ok());
    request.folder = office.folder.filePath(QStringLiteral("pack9")).toStdString();
    request.leaveOut = {"nothing"};
    QVERIFY(!service::makeSubjectAccessPack(*office.workspace, request).ok());
    QCOMPARE(QDir(office.folder.path()).entryList({QStringLiteral("pack*")}, QDir::Dirs),
             QStringList{QStringLiteral("pack1")});
}

QTEST_GUILESS_MAIN(TestSubjectAccess)
#include "tst_subject_access.moc"
