// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "people_models.h"

#include "service/read/people.h"
#include "words.h"

#include <QLocale>

namespace throughline::models {

namespace {

constexpr std::int64_t mostResults = 50;
constexpr std::int64_t mostRecents = 8;

//! Year of birth, prison, when out: what tells two people of one name apart (interface.md 3.5).
[[nodiscard]] PersonRowData rowOf(const service::PersonRow &person, bool whole)
{
    QStringList facts;
    if (person.dateOfBirth)
        facts.append(FindModel::tr("born %1").arg(person.dateOfBirth->year));
    if (!person.prison.empty())
        facts.append(words::prison(person.prison));
    if (person.releaseDate)
        facts.append(FindModel::tr("out %1").arg(words::day(*person.releaseDate)));
    return {words::text(person.id.hex()), words::listName(person.name, whole),
            facts.join(QStringLiteral(", "))};
}

[[nodiscard]] std::vector<PersonRowData> rowsOf(const std::vector<service::PersonRow> &people,
                                                bool whole)
{
    std::vector<PersonRowData> rows;
    rows.reserve(people.size());
    for (const service::PersonRow &person : people)
        rows.push_back(rowOf(person, whole));
    return rows;
}

} // namespace

void EveryoneModel::refresh()
{
    if (!m_session)
        return;
    m_session->read<std::vector<base::RecordId>>(
        this, [](service::Reader &reader) { return service::peopleByName(reader); },
        [this](base::Result<std::vector<base::RecordId>> people) {
            if (people)
                setKeys(*std::move(people));
            emit refreshed();
        });
}

void EveryoneModel::fetch(std::size_t page, std::vector<base::RecordId> keys,
                          std::uint64_t version) const
{
    if (!m_session)
        return;
    auto *const self = const_cast<EveryoneModel *>(this); // its page comes later
    m_session->read<std::vector<service::PersonRow>>(
        self,
        [keys = std::move(keys)](service::Reader &reader) {
            return service::personRows(reader, keys);
        },
        [self, page, version](base::Result<std::vector<service::PersonRow>> people) {
            if (people)
                self->setPage(page, rowsOf(*people, self->m_session->fullNames()), version);
        });
}

FindModel::FindModel(QObject *parent) : SessionModel(parent)
{
    connect(&m_everyone, &EveryoneModel::refreshed, this, [this] {
        m_ready = true;
        emit changed();
    });
}

void FindModel::listenTo(Session &session)
{
    m_everyone.setSession(&session);
    connect(&session, &Session::recordsChanged, this, [this](service::KindSet kinds) {
        if (kinds.test(static_cast<std::size_t>(domain::Kind::Person))
            || kinds.test(static_cast<std::size_t>(domain::Kind::Release)))
            readPeople();
    });
    connect(&session, &Session::fullNamesChanged, this, &FindModel::readPeople);
    readPeople();
}

void FindModel::readPeople()
{
    if (!m_session)
        return;
    m_everyone.refresh();
    m_session->read<std::vector<service::PersonRow>>(
        this, [](service::Reader &reader) { return service::recentPeople(reader, mostRecents); },
        [this](base::Result<std::vector<service::PersonRow>> people) {
            if (people)
                m_recents.setRows(rowsOf(*people, m_session->fullNames()));
            emit changed();
        });
    if (!m_text.trimmed().isEmpty())
        search();
}

void FindModel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    emit textChanged();
    search();
}

void FindModel::search()
{
    const QString wanted = m_text.trimmed();
    if (wanted.isEmpty()) {
        m_searched.clear();
        m_results.setRows({});
        emit changed();
        return;
    }
    // One search at a time; what is typed meanwhile is looked for when it is back, letters between
    // are not.
    if (m_searching || !m_session)
        return;
    m_searching = true;
    m_session->read<std::vector<service::PersonRow>>(
        this,
        [text = wanted.toStdString()](service::Reader &reader) {
            return service::findPeople(reader, text, mostResults);
        },
        [this, wanted](base::Result<std::vector<service::PersonRow>> people) {
            m_searching = false;
            if (people) {
                m_searched = wanted;
                m_results.setRows(rowsOf(*people, m_session->fullNames()));
            }
            if (m_text.trimmed() != wanted)
                search();
            else
                emit changed();
        });
}

QString FindModel::resultText() const
{
    if (m_searched.isEmpty())
        return {};
    if (m_results.rowCount() >= mostResults)
        return tr("The first %n people", nullptr, m_results.rowCount());
    return tr("%n people", nullptr, m_results.rowCount());
}

QString FindModel::noneText() const
{
    if (m_searched.isEmpty() || m_results.rowCount() > 0)
        return {};
    return tr("No one on this device matches \u201c%1\u201d. They may be on another device.")
        .arg(m_searched);
}

QString FindModel::everyoneText() const
{
    return tr("Everyone on this device (%1)").arg(QLocale().toString(m_everyone.rowCount()));
}

} // namespace throughline::models
