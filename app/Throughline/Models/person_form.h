// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people_models.h"
#include "service/edit.h"
#include "service/form_draft.h"
#include "service/read/people.h"

#include <QVariantList>

#include <optional>

namespace throughline::models {

//! Add someone new: a name is enough. What is typed is a draft until it is saved. Before that it
//! looks who is like them among those recorded already, and asks where somebody is; as soon as
//! anything else is typed it is another question.
class PersonForm : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString givenNames READ givenNames WRITE setGivenNames NOTIFY changed FINAL)
    Q_PROPERTY(QString familyName READ familyName WRITE setFamilyName NOTIFY changed FINAL)
    //! As typed: a year, a month and year, or a day ("1987", "3/1987", "14 March 1987",
    //! "14/3/1987").
    Q_PROPERTY(QString born READ born WRITE setBorn NOTIFY changed FINAL)
    Q_PROPERTY(QString prisonNumber READ prisonNumber WRITE setPrisonNumber NOTIFY changed FINAL)
    //! What was typed before is here: from now on it can be filled in.
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    //! {field, text} each.
    Q_PROPERTY(QVariantList problems READ problems NOTIFY changed FINAL)
    //! It looks, or writes.
    Q_PROPERTY(bool saving READ isSaving NOTIFY changed FINAL)
    //! Who it may be, as the search shows them, with the end of the prison number.
    Q_PROPERTY(QAbstractItemModel *alike READ alike CONSTANT FINAL)
    //! Somebody may be the same person: nothing is saved before that is answered.
    Q_PROPERTY(bool asking READ isAsking NOTIFY changed FINAL)
    //! As many are alike as are looked for: there may be more.
    Q_PROPERTY(bool maybeMore READ maybeMore NOTIFY changed FINAL)
    //! There is a draft, which can be thrown away.
    Q_PROPERTY(bool hasAnswers READ hasAnswers NOTIFY changed FINAL)

public:
    explicit PersonForm(QObject *parent = nullptr);

    [[nodiscard]] QString givenNames() const { return value("given"); }
    void setGivenNames(const QString &names) { set("given", names); }
    [[nodiscard]] QString familyName() const { return value("family"); }
    void setFamilyName(const QString &name) { set("family", name); }
    [[nodiscard]] QString born() const { return value("born"); }
    void setBorn(const QString &born) { set("born", born); }
    [[nodiscard]] QString prisonNumber() const { return value("number"); }
    void setPrisonNumber(const QString &number) { set("number", number); }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] QVariantList problems() const { return m_problems; }
    [[nodiscard]] bool isSaving() const { return m_saving; }
    [[nodiscard]] bool hasAnswers() const { return !m_draft.values.empty(); }
    [[nodiscard]] QAbstractItemModel *alike() { return &m_alike; }
    [[nodiscard]] bool isAsking() const { return m_alike.rowCount() > 0; }
    [[nodiscard]] bool maybeMore() const;

    //! Saves, or asks.
    Q_INVOKABLE void save();
    //! The answer that it is nobody of those.
    Q_INVOKABLE void saveAsNew();
    //! Throws the draft away; Undo is offered.
    Q_INVOKABLE void discard();

signals:
    void changed();
    void discarded();
    //! Whether it is the same person, as often as Save is pressed.
    void asked();
    //! Saved on this device, under this id.
    void personAdded(const QString &person);

private:
    void listenTo(Session &session) override;
    [[nodiscard]] QString value(const char *name) const;
    void set(const char *name, const QString &value);
    void fail(const QString &field, const QString &text);
    void failWith(const base::Error &error);
    //! What was typed as fields; nothing where it has problems.
    [[nodiscard]] std::optional<service::Draft> read();
    //! Asks, or writes where nobody is alike.
    void lookWhoIsAlike(const service::Draft &person);
    void showAlike();
    void write(service::Draft person);

    service::FormDraft m_draft;
    std::vector<service::PersonRow> m_found; //!< who is alike
    PersonRows m_alike; //!< the same as shown
    QVariantList m_problems;
    bool m_ready = false;
    bool m_saving = false;
};

} // namespace throughline::models
