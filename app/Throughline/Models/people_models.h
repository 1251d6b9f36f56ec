// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows.h"
#include "rows_model.h"
#include "session_model.h"
#include "windowed_model.h"

namespace throughline::models {

class PersonRows : public RowsModel<PersonRowData>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! Everybody on this device, by name; read a window at a time.
class EveryoneModel : public WindowedModel<base::RecordId, PersonRowData>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    explicit EveryoneModel(QObject *parent = nullptr) : WindowedModel(parent) {}
    void setSession(Session *session) { m_session = session; }
    //! From the store again.
    void refresh();

signals:
    void refreshed();

protected:
    void fetch(std::size_t page, std::vector<base::RecordId> keys,
               std::uint64_t version) const override;

private:
    QPointer<Session> m_session;
};

//! Find a person (interface.md 3.5): results as one types, those opened lately, everybody.
class FindModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    Q_PROPERTY(QAbstractItemModel *results READ results CONSTANT FINAL)
    Q_PROPERTY(QAbstractItemModel *recents READ recents CONSTANT FINAL)
    Q_PROPERTY(QAbstractItemModel *everyone READ everyone CONSTANT FINAL)
    Q_PROPERTY(int resultCount READ resultCount NOTIFY changed FINAL)
    Q_PROPERTY(int recentCount READ recentCount NOTIFY changed FINAL)
    Q_PROPERTY(int everyoneCount READ everyoneCount NOTIFY changed FINAL)
    //! "3 people", for the eye and for the announcement; empty without a search.
    Q_PROPERTY(QString resultText READ resultText NOTIFY changed FINAL)
    //! What to say where nobody matches; empty otherwise.
    Q_PROPERTY(QString noneText READ noneText NOTIFY changed FINAL)
    //! "10,000 people on this device".
    Q_PROPERTY(QString everyoneText READ everyoneText NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)

public:
    explicit FindModel(QObject *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] QAbstractItemModel *results() { return &m_results; }
    [[nodiscard]] QAbstractItemModel *recents() { return &m_recents; }
    [[nodiscard]] QAbstractItemModel *everyone() { return &m_everyone; }
    [[nodiscard]] int resultCount() const { return m_results.rowCount(); }
    [[nodiscard]] int recentCount() const { return m_recents.rowCount(); }
    [[nodiscard]] int everyoneCount() const { return m_everyone.rowCount(); }
    [[nodiscard]] QString resultText() const;
    [[nodiscard]] QString noneText() const;
    [[nodiscard]] QString everyoneText() const;
    [[nodiscard]] bool isReady() const { return m_ready; }

signals:
    void textChanged();
    void changed();

private:
    void listenTo(Session &session) override;
    void search();
    void readPeople();

    QString m_text;
    QString m_searched; //!< what the results are of
    PersonRows m_results;
    PersonRows m_recents;
    EveryoneModel m_everyone;
    bool m_searching = false;
    bool m_ready = false;
};

} // namespace throughline::models
