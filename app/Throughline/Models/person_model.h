// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "person_rows.h"
#include "rows.h"
#include "rows_model.h"
#include "service/read/timeline.h"
#include "session_model.h"
#include "windowed_model.h"

namespace throughline::models {

class FactRows : public RowsModel<FactRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

class SafetyRows : public RowsModel<DetailRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

class ReachRows : public RowsModel<ReachRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! What happened with one person, newest first; read a window at a time.
class TimelineModel : public WindowedModel<store::TimelineKey, TimelineRowData>
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit TimelineModel(QObject *parent = nullptr) : WindowedModel(parent) {}
    [[nodiscard]] int count() const { return rowCount(); }
    void setSession(Session *session) { m_session = session; }
    //! All entries again; gaps are told where nothing between them is left out.
    void take(std::vector<store::TimelineKey> keys, bool isWhole = true);

signals:
    void countChanged();

protected:
    void fetch(std::size_t page, std::vector<store::TimelineKey> keys,
               std::uint64_t version) const override;
    void decorate(TimelineRowData &row, std::size_t at) const override;

private:
    QPointer<Session> m_session;
    bool m_isWhole = true;
};

//! One person: who it is, where they are tonight, what comes next, what happened (interface.md
//! 3.6).
class PersonModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY personChanged REQUIRED FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    //! Why there is nobody to show; empty otherwise.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL)
    Q_PROPERTY(QString born READ born NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place NOTIFY changed FINAL)
    //! "Supported housing", and "from 31 October 2026, by Amara O."; empty when never asked.
    Q_PROPERTY(QString tonight READ tonight NOTIFY changed FINAL)
    Q_PROPERTY(QString tonightDetail READ tonightDetail NOTIFY changed FINAL)
    //! "Probation appointment today at 2:00pm", "Release on 31 October 2026"; may be empty.
    Q_PROPERTY(QString next READ next NOTIFY changed FINAL)
    //! The rest that is known, label and value.
    Q_PROPERTY(QAbstractItemModel *facts READ facts CONSTANT FINAL)
    Q_PROPERTY(throughline::models::TimelineModel *timeline READ timeline CONSTANT FINAL)
    Q_PROPERTY(bool timelineReady READ isTimelineReady NOTIFY changed FINAL)
    //! A release is recorded, whenever it is.
    Q_PROPERTY(bool hasRelease READ hasRelease NOTIFY changed FINAL)
    //! The release of today or of the last days: the gate log is about it. Empty when there is
    //! none.
    Q_PROPERTY(QString gateRelease READ gateRelease NOTIFY changed FINAL)
    //! What to do for everybody's safety, as it holds today: detailRow each.
    Q_PROPERTY(QAbstractItemModel *safety READ safety CONSTANT FINAL)
    //! How to reach them, as it holds today: reachRow each.
    Q_PROPERTY(QAbstractItemModel *reach READ reach CONSTANT FINAL)
    Q_PROPERTY(int reachCount READ reachCount NOTIFY changed FINAL)
    //! They said, or somebody decided, that they are not to be contacted.
    Q_PROPERTY(bool doNotContact READ doNotContact NOTIFY changed FINAL)
    //! Closed until somebody asks; empty where nothing is written down, or this user may not know.
    Q_PROPERTY(QString licence READ licence NOTIFY changed FINAL)
    Q_PROPERTY(QString risk READ risk NOTIFY changed FINAL)
    //! Questions about them that have several answers.
    Q_PROPERTY(int differing READ differing NOTIFY changed FINAL)
    //! Which entries of the timeline are shown: "all", "contact", "accommodation", "release",
    //! "referral".
    Q_PROPERTY(QString shownKind READ shownKind WRITE setShownKind NOTIFY changed FINAL)

public:
    explicit PersonModel(QObject *parent = nullptr);

    [[nodiscard]] QString person() const { return m_person; }
    void setPerson(const QString &person);
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString number() const { return m_number; }
    [[nodiscard]] QString born() const { return m_born; }
    [[nodiscard]] QString place() const { return m_place; }
    [[nodiscard]] QString tonight() const { return m_tonight; }
    [[nodiscard]] QString tonightDetail() const { return m_tonightDetail; }
    [[nodiscard]] QString next() const { return m_next; }
    [[nodiscard]] QAbstractItemModel *facts() { return &m_facts; }
    [[nodiscard]] TimelineModel *timeline() { return &m_timeline; }
    [[nodiscard]] bool isTimelineReady() const { return m_timelineReady; }
    [[nodiscard]] bool hasRelease() const { return m_hasRelease; }
    [[nodiscard]] QString gateRelease() const { return m_gateRelease; }
    [[nodiscard]] QAbstractItemModel *safety() { return &m_safety; }
    [[nodiscard]] QAbstractItemModel *reach() { return &m_reach; }
    [[nodiscard]] int reachCount() const { return m_reach.wholeCount(); }
    [[nodiscard]] bool doNotContact() const { return m_doNotContact; }
    [[nodiscard]] QString licence() const { return m_licence; }
    [[nodiscard]] QString risk() const { return m_risk; }
    [[nodiscard]] int differing() const { return m_differing; }
    [[nodiscard]] QString shownKind() const { return m_shownKind; }
    void setShownKind(const QString &kind);

signals:
    void personChanged();
    void changed();

private:
    void listenTo(Session &session) override;

    struct Reading;
    void loadIfComplete();
    void refresh();
    void take(const Reading &reading);
    void showTimeline();
    [[nodiscard]] static std::vector<FactRow> factsOf(const Reading &reading, base::Millis now);

    QString m_person;
    QString m_problem;
    QString m_name;
    QString m_number;
    QString m_born;
    QString m_place;
    QString m_tonight;
    QString m_tonightDetail;
    QString m_next;
    bool m_hasRelease = false;
    QString m_gateRelease;
    QString m_licence;
    QString m_risk;
    QString m_shownKind = QStringLiteral("all");
    std::vector<store::TimelineKey> m_happened; //!< everything, whatever is shown of it
    FactRows m_facts;
    SafetyRows m_safety;
    ReachRows m_reach;
    TimelineModel m_timeline;
    int m_differing = 0;
    bool m_doNotContact = false;
    bool m_ready = false;
    bool m_timelineReady = false;
};

} // namespace throughline::models
