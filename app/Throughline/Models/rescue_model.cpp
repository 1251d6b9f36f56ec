// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "rescue_model.h"

#include "private_text.h"
#include "service/read/sync_facts.h"
#include "sync/rescued_work.h"
#include "words.h"

#include <QFile>

#include <algorithm>

namespace throughline::models {

using State = service::RescuedRecord::State;

namespace {

[[nodiscard]] QString inWords(State state, bool adopted)
{
    switch (state) {
    case State::New:
        return adopted ? RescueModel::tr("Taken over") : RescueModel::tr("Not here yet");
    case State::Here:
        return RescueModel::tr("Here already");
    case State::Erased:
        return RescueModel::tr("Left out: whom it is about was erased");
    case State::NoFolder:
        return RescueModel::tr("Left out: you may not write where it belongs; another manager may");
    case State::Unreadable:
        return RescueModel::tr("Left out: it needs a newer version of Throughline");
    case State::Beside:
        return RescueModel::tr("Left out: you have answered the same otherwise. Ask who wrote it");
    }
    return {};
}

[[nodiscard]] base::Result<QByteArray> contentOf(const QUrl &file)
{
    TL_TRY(const std::string path, localPath(file));
    QFile in(QString::fromStdString(path));
    if (!in.open(QIODevice::ReadOnly))
        return base::Error{base::ErrorCode::Refused,
                           "This file cannot be read. Choose another one."};
    // One byte over what such a file may have, so that what is too long is told as such.
    return in.read(static_cast<qint64>(sync::mostRescuedBytes) + 1);
}

} // namespace

void RescueModel::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, &RescueModel::refresh);
    connect(&session, &Session::syncStateChanged, this, &RescueModel::refresh);
    connect(&session, &Session::fullNamesChanged, this, [this] {
        if (isOpen())
            show();
    });
    refresh();
}

void RescueModel::refresh()
{
    if (!m_session)
        return;
    m_session->read<service::SyncFacts>(
        this, [](service::Reader &reader) { return service::syncFacts(reader); },
        [this](base::Result<service::SyncFacts> facts) {
            if (!facts)
                return;
            m_sealedHere = static_cast<int>(facts->rescued);
            emit changed();
        });
}

QString RescueModel::sealedText() const
{
    return tr("%n changes on this device can only be taken by a manager: you may not read those "
              "records any more. They are kept, sealed. Save them to a file and give it to a "
              "manager.",
              nullptr, m_sealedHere);
}

void RescueModel::save(const QUrl &file)
{
    const base::Result<std::string> path = localPath(file);
    m_problem = path ? QString() : words::sentence(path.error());
    m_savedText.clear();
    if (!m_session || m_busy || !path)
        return emit changed();
    m_busy = true;
    emit changed();
    m_session->write<service::RescuedOut>(
        this,
        [path = *path](service::Workspace &workspace) {
            return service::rescueOut(workspace, path, report::PrivateFile::Existing::Replace);
        },
        [this, name = file.fileName()](base::Result<service::RescuedOut> out) {
            m_busy = false;
            m_problem = out ? QString() : words::sentence(out.error());
            if (out)
                m_savedText = tr("Saved as %1, sealed for the managers: %n changes.", nullptr,
                                 static_cast<int>(out->changes))
                                  .arg(name);
            emit changed();
            refresh();
        });
}

void RescueModel::look(const QUrl &file)
{
    m_file.clear();
    m_rows.setRows({});
    m_adoptable = 0;
    m_adoptedText.clear();
    read([file] { return contentOf(file); }, false);
}

void RescueModel::adopt()
{
    if (isOpen())
        read([bytes = m_file] { return base::Result<QByteArray>(bytes); }, true);
}

void RescueModel::read(std::function<base::Result<QByteArray>()> source, bool adopt)
{
    if (!m_session || m_busy)
        return;
    m_busy = true;
    m_problem.clear();
    emit changed();
    m_session->write<Looked>(
        this,
        [source = std::move(source), adopt](service::Workspace &workspace) -> base::Result<Looked> {
            Looked looked;
            TL_TRY(looked.file, source());
            const std::string_view bytes(looked.file.constData(),
                                         static_cast<std::size_t>(looked.file.size()));
            TL_TRY(looked.read, service::readRescue(workspace, base::asBytes(bytes), adopt));
            return looked;
        },
        [this, adopt](base::Result<Looked> looked) {
            m_busy = false;
            m_problem = looked ? QString() : words::sentence(looked.error());
            if (looked) {
                m_file = looked->file;
                m_read = std::move(looked->read);
                m_adopted = adopt;
                show();
                if (adopt)
                    m_session->sendSoon();
            }
            emit changed();
        });
}

void RescueModel::show()
{
    const base::Millis now = m_session->now();
    QStringList parts{tr("From %1, written %2.")
                          .arg(words::text(m_read.from), words::moment(m_read.written, now))};
    if (m_read.isShutOut)
        parts.append(tr("That device has been shut out."));
    if (m_read.unopened > 0)
        parts.append(tr("%n parts are sealed under a key that has not come to this device. Sync, "
                        "and open the file again.",
                        nullptr, static_cast<int>(m_read.unopened)));
    m_fromText = parts.join(u' ');
    std::vector<WaitingRow> rows;
    for (const service::RescuedRecord &one : m_read.records) {
        WaitingRow row;
        row.record = words::text(one.record.hex());
        row.title = words::label(domain::describe(one.kind).label);
        row.name = one.kind == domain::Kind::Person
            ? words::listName(one.name, m_session->fullNames())
            : words::text(one.title);
        row.detail =
            tr("%1, from %2").arg(inWords(one.state, m_adopted), words::moment(one.made, now));
        rows.push_back(std::move(row));
    }
    m_rows.setRowsInTurns(std::move(rows));
    m_adoptable = m_adopted ? 0
                            : static_cast<int>(std::ranges::count(m_read.records, State::New,
                                                                  &service::RescuedRecord::state));
    m_adoptedText = m_adopted
        ? tr("%n records taken over, as work of this device with the times that they had.", nullptr,
             static_cast<int>(m_read.adopted))
        : QString();
}

} // namespace throughline::models
