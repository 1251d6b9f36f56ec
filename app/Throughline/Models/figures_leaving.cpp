// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "figures_model.h"

#include "domain/working_days.h"
#include "export_folder.h"
#include "figures_report.h"
#include "report/csv_writer.h"
#include "service/team_groups.h"
#include "undo_model.h"
#include "words.h"

#include <QRegularExpression>

#include <algorithm>

// A month that is locked or leaves: what has to be known before, and the files.

namespace throughline::models {

using base::Result;
using report::By;
using service::ExportChecks;
using service::FigureExport;
using service::HeardDevice;

namespace {

constexpr qsizetype mostNamed = 5;
constexpr qsizetype longestInAFileName = 40;

[[nodiscard]] QString deviceCheck(const ExportChecks &checks, base::Millis now)
{
    if (checks.devices == 0)
        return FiguresModel::tr("There is no other device whose records could be missing.");
    if (checks.missing.empty())
        return FiguresModel::tr("Every other device was heard of after the month ended.");
    QStringList names;
    for (const HeardDevice &one : checks.missing) {
        if (names.size() == mostNamed) {
            names.append(FiguresModel::tr("and others"));
            break;
        }
        names.append(
            one.lastHeard ? FiguresModel::tr("%1 (%2)").arg(
                words::text(one.name), words::relativeDay(domain::londonDay(*one.lastHeard), now))
                          : words::text(one.name));
    }
    return FiguresModel::tr("%1 of %2 other devices were not heard of since the month ended: %3. "
                            "Their records may come later.")
        .arg(checks.missing.size())
        .arg(checks.devices)
        .arg(names.join(QStringLiteral(", ")));
}

[[nodiscard]] QString changeCheck(const ExportChecks &checks, base::Millis now)
{
    if (!checks.lastExport)
        return FiguresModel::tr("Not exported from this device before.");
    const QString when = words::moment(*checks.lastExport, now);
    return checks.changedSince == 0
        ? FiguresModel::tr("Nothing has changed since the export of %1.").arg(when)
        : FiguresModel::tr("%n figures have changed since the export of %1.", nullptr,
                           static_cast<int>(checks.changedSince))
              .arg(when);
}

//! A group as a part of a file's name. A volunteer's own team bears their name, which no name of a
//! file gives away.
[[nodiscard]] QString inAFileName(const service::NameBook &names, const std::string &group)
{
    constexpr std::size_t idShown = 8;
    const bool isNamed = group == report::notKnown
        || std::ranges::any_of(names.workTeams, [&group](const base::TeamId &team) {
                             return service::TeamGroups::hasTeam(group, team);
                         });
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const QString name = isNamed ? words::text(service::groupName(names, By::Team, group))
                                       .toLower()
                                       .split(others, Qt::SkipEmptyParts)
                                       .join(u'-')
                                       .left(longestInAFileName)
                                 : QString();
    return name.isEmpty() ? QStringLiteral("team-") + words::text(group.substr(0, idShown)) : name;
}

//! A table that spreadsheets read.
[[nodiscard]] Result<void> writeRows(const std::filesystem::path &file,
                                     const std::vector<QStringList> &rows)
{
    return writePrivate(file, [&rows](report::PrivateFile &out) -> Result<void> {
        report::CsvWriter csv([&out](std::string_view row) { return out.write(row); },
                              report::CsvWriter::Mark::ByteOrder);
        for (const QStringList &row : rows) {
            for (const QString &cell : row)
                csv.text(cell.toStdString());
            TL_CHECK(csv.endRow());
        }
        return {};
    });
}

} // namespace

FigureExport FiguresModel::toExport() const
{
    const Counted &counted = m_counted.front();
    return {m_month,
            m_standing.locked ? m_standing.locked->lockedAt : counted.taken,
            by(),
            m_team,
            m_standing.locked ? m_standing.locked->table(by())
                              : counted.tables[m_team.empty() ? 0 : 1],
            m_standing.rules,
            m_standing.devices};
}

void FiguresModel::check()
{
    if (!m_session || !m_ready || m_counted.empty())
        return;
    m_session->read<ExportChecks>(
        this,
        [figures = toExport()](service::Reader &reader) {
            return service::checkExport(reader.store().drafts, figures);
        },
        [this](Result<ExportChecks> checks) {
            if (!checks) {
                m_problem = words::sentence(checks.error());
                return emit changed();
            }
            const base::Millis now = m_session->now();
            m_checks = {deviceCheck(*checks, now)};
            m_checks.append(tr("First nights not known: %1 of %2.")
                                .arg(checks->unknownFirstNights)
                                .arg(checks->firstNights));
            m_checks.append(
                tr("In what leaves, counts below %1 are hidden and others rounded to %2: %3 "
                   "figures have a number that is hidden.")
                    .arg(m_standing.rules.below)
                    .arg(m_standing.rules.roundTo)
                    .arg(checks->hidden));
            m_checks.append(changeCheck(*checks, now));
            if (!m_standing.locked && !canGoOn())
                m_checks.append(tr("The month is not over: its figures will grow."));
            emit checked();
        });
}

void FiguresModel::lock()
{
    if (!m_session || m_busy)
        return;
    m_busy = true;
    emit changed();
    m_session->write<void>(
        this,
        [month = m_month](service::Workspace &workspace) -> Result<void> {
            TL_TRY([[maybe_unused]] const service::LockedMonth locked,
                   service::lockMonth(workspace, month));
            return {};
        },
        [this, month = monthText()](const Result<void> &locked) {
            if (locked)
                m_session->sendSoon();
            finish(locked ? Result<QString>(tr("%1 is locked").arg(month))
                          : Result<QString>(locked.error()));
            if (locked)
                refresh();
        });
}

void FiguresModel::finish(const Result<QString> &done)
{
    m_busy = false;
    m_problem = done ? QString() : words::sentence(done.error());
    if (done)
        m_session->undo()->tell(*done);
    emit changed();
}

QString FiguresModel::stem(const QString &what) const
{
    return QStringLiteral("%1-%2%3").arg(
        what, words::text(domain::toText(m_month)),
        m_team.empty() ? QString() : u'-' + inAFileName(m_session->names(), m_team));
}

void FiguresModel::requireFor(const SensitiveAct &what, std::function<void(Confirmed)> deed)
{
    if (m_session && !m_busy && m_ready && !m_counted.empty())
        m_session->stepUp()->require(what, this, std::move(deed));
}

void FiguresModel::save(Confirmed /*confirmed*/, const std::string &stem, const std::string &ending,
                        WriteFile write)
{
    if (!m_session || m_busy)
        return;
    m_busy = true;
    emit changed();
    // Files are slow; a reading thread writes them.
    m_session->count<QString>(
        this,
        [folder = m_session->exports(), stem, ending, write = std::move(write)](service::Reader &) {
            return saveNew(folder, stem, ending, write);
        },
        [this](const Result<QString> &saved) { finish(saved); });
}

void FiguresModel::exportTable()
{
    requireFor(SensitiveAct::exportFigures(monthText()), [this](Confirmed confirmed) {
        leaveAs(std::move(confirmed), QStringLiteral("figures"), "csv", service::exportFigures);
    });
}

QVariantMap FiguresModel::report() const
{
    if (!m_session || !m_ready || m_counted.empty())
        return {};
    std::vector<ReportCard> cards;
    for (const FigureRow &one : m_cards.rows())
        cards.push_back({one.line, one.title});
    const QString team = m_team.empty()
        ? QString()
        : words::text(service::groupName(m_session->names(), By::Team, m_team));
    return monthReport(toExport(), m_session->organisation(), team, m_standing.locked.has_value(),
                       cards);
}

void FiguresModel::saveReport(const QByteArray &document)
{
    if (document.isEmpty())
        return finish(
            base::Error{base::ErrorCode::IoFailed,
                        "The report could not be drawn. Free some space, and try again."});
    requireFor(SensitiveAct::saveReport(monthText()), [this, document](Confirmed confirmed) {
        leaveAs(std::move(confirmed), QStringLiteral("report"), "pdf",
                [document](service::Workspace &workspace, const FigureExport &figures,
                           const std::filesystem::path &file) {
                    return service::exportDocument(workspace, figures, document.toStdString(),
                                                   file);
                });
    });
}

void FiguresModel::leaveAs(Confirmed /*confirmed*/, const QString &what, const std::string &ending,
                           WriteMonth write)
{
    if (!m_session || m_busy || !m_ready || m_counted.empty())
        return;
    m_busy = true;
    emit changed();
    m_session->write<QString>(
        this,
        [folder = m_session->exports(), name = stem(what).toStdString(), ending,
         figures = toExport(), write = std::move(write)](service::Workspace &workspace) {
            return saveNew(folder, name, ending, [&](const std::filesystem::path &file) {
                return write(workspace, figures, file);
            });
        },
        [this](const Result<QString> &saved) { finish(saved); });
}

QString FiguresModel::pictureFile(Confirmed /*confirmed*/, const QString &picture,
                                  const QString &ending)
{
    const auto file =
        freeFile(m_session->exports(), stem(picture).toStdString(), ending.toStdString());
    if (!file) {
        finish(file.error());
        return {};
    }
    return words::text(file->string());
}

void FiguresModel::savePicture(const QString &picture, const QString &ending)
{
    requireFor(SensitiveAct::savePicture(monthText()), [=, this](Confirmed confirmed) {
        emit pictureLeaves(pictureFile(std::move(confirmed), picture, ending));
    });
}

void FiguresModel::savePictureText(const QString &picture, const QString &ending,
                                   const QString &text)
{
    requireFor(SensitiveAct::savePicture(monthText()), [=, this](Confirmed confirmed) {
        save(std::move(confirmed), stem(picture).toStdString(), ending.toStdString(),
             [text = text.toStdString()](const std::filesystem::path &file) {
                 return writePrivate(file, text);
             });
        emit pictureLeaves(QString());
    });
}

void FiguresModel::savePictureTable(const QVariantMap &picture)
{
    std::vector<QStringList> rows{picture.value(QStringLiteral("columns")).toStringList()};
    for (const QVariant &row : picture.value(QStringLiteral("table")).toList())
        rows.push_back(row.toStringList());
    requireFor(SensitiveAct::exportFigures(monthText()),
               [this, rows = std::move(rows),
                key = picture.value(QStringLiteral("key")).toString()](Confirmed confirmed) {
                   save(
                       std::move(confirmed), stem(key).toStdString(), "csv",
                       [rows](const std::filesystem::path &file) { return writeRows(file, rows); });
                   emit pictureLeaves(QString());
               });
}

void FiguresModel::tellSaved(const QString &file, bool isSaved)
{
    if (!m_session)
        return;
    finish(isSaved ? Result<QString>(savedAs(file.toStdString()))
                   : Result<QString>(base::Error{
                       base::ErrorCode::IoFailed,
                       "The picture could not be written. Free some space, and try again."}));
}

} // namespace throughline::models
