// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hall_sheet_print.h"

#include "domain/code_list.h"
#include "export_folder.h"
#include "hall_sheet_words.h"
#include "report/private_file.h"
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
    QVariantList out;
    for (const domain::Code &one : domain::codeList("prison")->codes)
        out.append(words::tile(one.key, words::prison(one.key)));
    return out;
}

QString HallSheetPrint::phoneText() const
{
    if (m_prison.isEmpty())
        return tr("The place and the number of Safer Custody are left to be written by hand.");
    return m_phone.isEmpty()
        ? tr("The number of Safer Custody there is not in the directory: it is left to be written "
             "by hand.")
        : tr("The number of Safer Custody there is printed on it: %1").arg(m_phone);
}

void HallSheetPrint::choosePrison(const QString &key)
{
    m_prison = key == m_prison ? QString() : key;
    m_phone.clear();
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
            m_phone = phone ? words::text(*phone) : QString();
            emit changed();
        });
}

QVariantMap HallSheetPrint::sheet() const
{
    return HallSheetWords::sheet(
        m_session ? m_session->organisation() : QString(),
        m_prison.isEmpty() ? QString() : words::prison(m_prison.toStdString()), m_phone);
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
    m_session->write<QString>(
        this,
        [folder = m_session->exports(), document](service::Workspace &) -> base::Result<QString> {
            TL_TRY(const std::filesystem::path file, freeFile(folder, "visits-hall-sheet", "pdf"));
            TL_TRY(auto out,
                   report::PrivateFile::create(file, report::PrivateFile::Existing::Refuse));
            TL_CHECK(out.write(document.toStdString()));
            TL_CHECK(out.finish());
            return savedAs(file);
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
