// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hall_sheet_print.h"

#include "export_folder.h"
#include "hall_sheet_words.h"
#include "hall_words.h"
#include "service/read/hall_sessions.h"
#include "undo_model.h"
#include "words.h"

namespace throughline::models {

void HallSheetPrint::listenTo(Session & /*session*/)
{
    findPhone();
}

void HallSheetPrint::setAuthority(DeviceAuthority *authority)
{
    if (authority == m_authority)
        return;
    m_authority = authority;
    emit authorityChanged();
    if (authority && m_prison.isEmpty() && !authority->lastPrison().isEmpty())
        choosePrison(authority->lastPrison());
}

QVariantList HallSheetPrint::prisons() const
{
    return HallWords::prisonTiles();
}

QString HallSheetPrint::phoneText() const
{
    if (m_prison.isEmpty())
        return tr("The place and the number of Safer Custody are left to be written by hand.");
    if (!m_phone)
        return {};
    return m_phone->isEmpty()
        ? tr("The number of Safer Custody there is not in the directory: it is left to be written "
             "by hand.")
        : tr("The number of Safer Custody there is printed on it: %1").arg(*m_phone);
}

void HallSheetPrint::choosePrison(const QString &key)
{
    m_prison = key == m_prison ? QString() : key;
    m_phone.reset();
    m_prints = false;
    m_problem.clear();
    emit changed();
    findPhone();
}

void HallSheetPrint::findPhone()
{
    if (!m_session || m_prison.isEmpty())
        return;
    m_session->read<std::string>(
        this,
        [prison = m_prison.toStdString()](service::Reader &reader) {
            return service::saferCustodyPhone(reader, prison);
        },
        [this, prison = m_prison](const base::Result<std::string> &phone) {
            if (prison != m_prison)
                return; // another one by now
            const bool prints = std::exchange(m_prints, false);
            m_problem = phone ? QString() : words::sentence(phone.error());
            if (phone)
                m_phone = words::text(*phone);
            emit changed();
            if (phone && prints)
                emit drawingWanted(sheet());
        });
}

QVariantMap HallSheetPrint::sheet() const
{
    return HallSheetWords::sheet(m_session ? m_session->organisation() : QString(),
                                 m_prison.isEmpty() ? QString()
                                                    : words::prison(m_prison.toStdString()),
                                 m_phone.value_or(QString()));
}

void HallSheetPrint::printSheet()
{
    if (!m_session || isBusy())
        return;
    if (isReady())
        return emit drawingWanted(sheet());
    m_prints = true;
    m_problem.clear(); // so that the same one is said again
    emit changed();
    findPhone();
}

void HallSheetPrint::save(const QByteArray &document)
{
    if (!m_session || m_busy)
        return;
    if (document.isEmpty()) {
        m_problem = tr("The sheet could not be drawn. Free some space, and try again.");
        emit changed();
        return;
    }
    m_busy = true;
    emit changed();
    // Files are slow; a reading thread writes them.
    m_session->count<QString>(
        this,
        [folder = m_session->exports(), content = document.toStdString()](service::Reader &) {
            return saveNew(folder, "visits-hall-sheet", "pdf",
                           [&content](const std::filesystem::path &file) {
                               return writePrivate(file, content);
                           });
        },
        [this](const base::Result<QString> &saved) {
            m_busy = false;
            m_problem = saved ? QString() : words::sentence(saved.error());
            if (saved && m_session)
                m_session->undo()->tell(*saved);
            emit changed();
        });
}

} // namespace throughline::models
