// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "review_list.h"

#include "review_words.h"
#include "service/contact_review.h"
#include "words.h"

#include <algorithm>

namespace throughline::models {

namespace {

constexpr std::size_t mostShown = 100;

[[nodiscard]] ReviewRow rowOf(const service::ContactToReview &one, bool whole)
{
    return {words::text(one.view.record.id.hex()),
            contactTitle(one.view.record),
            words::listName(one.name, whole),
            contactWhen(one.view.record),
            words::text(one.byName),
            reviewReasonWords(one).join(QStringLiteral(". "))};
}

} // namespace

void ReviewList::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, [this](const service::KindSet &kinds) {
        if (concernsReviews(kinds))
            refresh();
    });
    connect(&session, &Session::namesChanged, this, &ReviewList::refresh);
    connect(&session, &Session::fullNamesChanged, this, &ReviewList::show);
    refresh();
}

void ReviewList::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    emit activeChanged();
    refresh();
}

bool ReviewList::isPossible() const
{
    return m_session && !m_session->names().managedTeams.empty();
}

QString ReviewList::countText() const
{
    return tr("%n to review", nullptr, count());
}

QString ReviewList::moreText() const
{
    const int shown = static_cast<int>(m_reviews.oldest.size());
    return count() > shown ? tr("The oldest %n are shown. The others follow.", nullptr, shown)
                           : QString();
}

void ReviewList::refresh()
{
    if (!m_session || !m_active)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    m_out.clear();
    m_session->count<service::ContactReviews>(
        this,
        [now = m_session->now()](service::Reader &reader) {
            return service::contactReviews(reader, now, mostShown);
        },
        [this](base::Result<service::ContactReviews> reviews) {
            m_reading = false;
            const auto out = std::exchange(m_out, {});
            if (std::exchange(m_again, false))
                refresh();
            m_ready = true;
            m_problem = reviews ? QString() : words::sentence(reviews.error());
            if (!reviews) {
                emit changed();
                return;
            }
            m_reviews = *std::move(reviews);
            for (const base::RecordId &one : out)
                dropFromReviews(one);
            show();
        });
}

void ReviewList::show()
{
    std::vector<ReviewRow> rows;
    for (const service::ContactToReview &one : m_reviews.oldest)
        rows.push_back(rowOf(one, m_session && m_session->fullNames()));
    rememberPlaces(rows);
    m_rows.setRows(std::move(rows));
    emit changed();
}

void ReviewList::rememberPlaces(const std::vector<ReviewRow> &rows)
{
    const auto stays = [&rows](const ReviewRow &old) {
        return std::ranges::find(rows, old.record, &ReviewRow::record) != rows.end();
    };
    const auto &before = m_rows.rows();
    const auto lastThatStays = std::find_if(before.rbegin(), before.rend(), stays);
    QString after = lastThatStays == before.rend() ? QString() : lastThatStays->record;
    for (auto old = before.rbegin(); old != before.rend(); ++old) {
        if (stays(*old))
            after = old->record;
        else
            m_following.insert_or_assign(old->record, after);
    }
    for (const ReviewRow &row : rows)
        m_following.erase(row.record);
}

void ReviewList::dropFromReviews(const base::RecordId &record)
{
    const auto dropped = std::erase_if(
        m_reviews.oldest, [&record](const auto &one) { return one.view.record.id == record; });
    m_reviews.count -= static_cast<std::int64_t>(dropped);
}

void ReviewList::setSeen(const QString &record)
{
    if (record == m_seen)
        return;
    m_seen = record;
    emit seenChanged();
}

int ReviewList::indexOf(const QString &record) const
{
    const auto &rows = m_rows.rows();
    const auto found = std::ranges::find(rows, record, &ReviewRow::record);
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

QString ReviewList::next(const QString &record) const
{
    const auto &rows = m_rows.rows();
    const int count = static_cast<int>(rows.size());
    int at = indexOf(record);
    if (at < 0) {
        // What it stood above, or what that stood above when it went.
        QString following = record;
        for (std::size_t left = m_following.size(); left > 0 && at < 0; --left) {
            const auto known = m_following.find(following);
            if (known == m_following.end())
                break;
            following = known->second;
            at = indexOf(following);
        }
        return at >= 0 ? following : count > 0 ? rows.front().record : QString();
    }
    const int next = at + 1 < count ? at + 1 : at - 1;
    return next < 0 ? QString() : rows[static_cast<std::size_t>(next)].record;
}

void ReviewList::looksRight(const QString &record)
{
    const auto id = base::RecordId::fromHex(record.toStdString());
    if (id)
        settle(record, tr("Looked at. Saved on this device"), [id](service::Workspace &workspace) {
            return service::reviewLooksRight(workspace, *id);
        });
}

void ReviewList::goOn(const QString &record)
{
    takeOut(record, next(record));
}

void ReviewList::takeOut(const QString &record, const QString &following)
{
    if (const auto id = base::RecordId::fromHex(record.toStdString())) {
        dropFromReviews(*id);
        m_out.insert(*id); // a reading that is under way may have seen it
    }
    show();
    emit settled(record, following);
}

void ReviewList::forgetActProblem()
{
    if (m_actProblem.isEmpty())
        return;
    m_actProblem.clear();
    emit changed();
}

void ReviewList::settle(const QString &record, const QString &said, Work work)
{
    if (!m_session || m_busy)
        return;
    m_busy = true;
    m_actProblem.clear();
    emit changed();
    // As the list stands now: it is read again before this is back.
    m_session->save(this, said, std::move(work),
                    [this, record, following = next(record)](const base::Result<void> &saved) {
                        m_busy = false;
                        m_actProblem = saved ? QString() : words::sentence(saved.error());
                        if (saved)
                            takeOut(record, following);
                        else
                            emit changed();
                    });
}

} // namespace throughline::models
