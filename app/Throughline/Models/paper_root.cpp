// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "paper_root.h"

#include "private_text.h"
#include "protocol/printed_code.h"
#include "words.h"

#include <QPointer>

#include <array>
#include <utility>

namespace throughline::models {

void PaperRoot::Wait::end(bool isKept)
{
    {
        const std::lock_guard lock(m_mutex);
        m_kept = isKept;
    }
    m_told.notify_all();
}

bool PaperRoot::Wait::isKept()
{
    std::unique_lock lock(m_mutex);
    m_told.wait(lock, [this] { return m_kept.has_value(); });
    return *m_kept;
}

PaperRoot::PaperRoot(base::Random &random, QObject *parent) : QObject(parent), m_random(random) {}

PaperRoot::~PaperRoot()
{
    end(false);
}

service::KeepRoot PaperRoot::keeper(const QString &organisation, const Relay &relay)
{
    end(false);
    m_organisation = organisation;
    m_wait = std::make_shared<Wait>();
    return [self = QPointer(this), relay,
            wait = m_wait](const service::PaperRoot &root) -> base::Result<void> {
        relay.post([self, wait, printed = words::text(root.printed)]() mutable {
            if (self && self->m_wait == wait) // else it was given up meanwhile
                self->show(printed);
            printed.fill(u'0');
        });
        if (wait->isKept())
            return {};
        return base::Error{base::ErrorCode::Refused,
                           "No organisation was made. What you wrote down of its paper root is "
                           "good for nothing: destroy it."};
    };
}

void PaperRoot::show(const QString &printed)
{
    m_groups = printed.split(u'-', Qt::SkipEmptyParts);
    // Any two that are not the same, so that nobody writes down those that are asked.
    std::array<std::uint8_t, 2> drawn{};
    m_random.fill(drawn);
    const int count = static_cast<int>(m_groups.size());
    m_first = 1 + drawn[0] % (count - 1);
    m_second = m_first + 1 + drawn[1] % (count - m_first);
    emit changed();
}

bool PaperRoot::isGroup(int number, const QString &typed) const
{
    if (number < 1 || number > m_groups.size())
        return false;
    // As when a code is read: an O is a 0, an I or L is a 1.
    const auto plain = [](QString text) {
        text = text.toUpper().remove(u' ').remove(u'-');
        text.replace(u'O', u'0').replace(u'I', u'1').replace(u'L', u'1');
        return text;
    };
    return plain(m_groups.at(number - 1)) == plain(typed);
}

void PaperRoot::save(const QUrl &file)
{
    const QString text = tr("Paper root of %1").arg(m_organisation) + QStringLiteral("\n\n")
        + m_groups.join(u'-') + QStringLiteral("\n\n")
        + tr("Whoever has this can take over the organisation and everything in it.\n"
             "Print it, keep it in a safe place away from the devices, and delete this file.")
        + u'\n';
    const base::Result<void> saved = savePrivateText(file, text);
    m_fileFailed = !saved;
    m_fileText = saved ? tr("Saved as %1. Print it, keep the paper safe, and delete the file.")
                             .arg(file.fileName())
                       : words::sentence(saved.error());
    emit changed();
}

void PaperRoot::confirm()
{
    end(true);
}

void PaperRoot::giveUp()
{
    end(false);
}

void PaperRoot::end(bool isKept)
{
    if (!m_wait)
        return;
    m_wait->end(isKept);
    m_wait.reset();
    QStringList gone = std::exchange(m_groups, {});
    m_organisation.clear();
    m_fileText.clear();
    m_fileFailed = false;
    m_first = m_second = 0;
    emit changed();
    // Once the screen has let go of them: what is shared would be copied, and the copy overwritten.
    for (QString &group : gone)
        group.fill(u'0');
}

} // namespace throughline::models
