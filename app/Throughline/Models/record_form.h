// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/state_machines.h"
#include "entry_fields.h"
#include "form_model.h"
#include "person_rows.h"
#include "rows_model.h"
#include "service/record_entry.h"

namespace throughline::models {

class FieldRows : public RowsModel<FieldRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

class ChangeRows : public RowsModel<ChangeRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! One record about a person: a new one, something of it changed, or moved on to another state with
//! what that asks for (interface.md 3.6, 3.10). The subject says which:
//! "add/KIND/PERSON" and perhaps "/FIELD=VALUE,..." for what is known already,
//! "change/KIND/RECORD" and perhaps "/FIELD" for one thing alone, "move/KIND/RECORD/STATE".
//! A change is checked, before and after beside each other, before it is saved.
class RecordForm : public throughline::models::FormModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *fields READ fields CONSTANT FINAL)
    //! What was answered is being looked at once more.
    Q_PROPERTY(bool checking READ isChecking NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *changes READ changes CONSTANT FINAL)
    //! A change is checked first.
    Q_PROPERTY(bool checked READ isChecked NOTIFY changed FINAL)
    //! What stands in the way whatever is answered; empty nearly always.
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)

public:
    explicit RecordForm(QObject *parent = nullptr);

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QAbstractItemModel *fields() { return &m_fields; }
    [[nodiscard]] bool isChecking() const { return m_checking; }
    [[nodiscard]] QAbstractItemModel *changes() { return &m_changes; }
    [[nodiscard]] bool isChecked() const { return m_act == Act::Change; }
    [[nodiscard]] QString notice() const { return m_notice; }

    //! As it is typed.
    Q_INVOKABLE void type(const QString &field, const QString &text);
    //! Chooses an option, or lets go of it when it is chosen already.
    Q_INVOKABLE void choose(const QString &field, const QString &key);
    //! Checks what was answered, or saves it.
    Q_INVOKABLE void proceed();
    //! From the check back to the answers.
    Q_INVOKABLE void backToAnswers();

protected:
    void load() override;

private:
    enum class Act { Add, Change, Move };
    //! A field as it is asked here.
    struct Question
    {
        const domain::Field *field = nullptr;
        bool isNeeded = false;
        bool isLong = false;
        QString initial; //!< what stands there before anybody answers
        QVariantList options;
    };
    struct Loaded;

    [[nodiscard]] bool readSubject();
    void take(Loaded loaded);
    void ask(const EntryField &entry, const Loaded &loaded);
    [[nodiscard]] QVariantList optionsOf(const domain::Field &field, const Loaded &loaded) const;
    [[nodiscard]] QString initialOf(const domain::Field &field, const Loaded &loaded) const;
    [[nodiscard]] const Question *find(const QString &field) const;
    [[nodiscard]] QString textOf(const Question &question) const;
    [[nodiscard]] static QString typeOf(const Question &question);
    [[nodiscard]] QString inWords(const Question &question, const QString &text) const;
    void showFields();
    [[nodiscard]] base::Result<domain::Value> read(const Question &question) const;
    //! Nothing where something is missing or cannot be read: it is said.
    [[nodiscard]] std::optional<std::vector<domain::FieldValue>> readAll();
    void save(std::vector<domain::FieldValue> fields);
    void saveAs(std::function<base::Result<service::EnteredRecord>(service::Workspace &)> work);
    //! What the rules wonder about in what was taken.
    void tellDoubts();

    Act m_act = Act::Add;
    domain::Kind m_kind = domain::Kind::Person;
    base::RecordId m_id; //!< of the person for a new record, else of the record
    QString m_argument;
    QString m_title;
    QString m_notice;
    std::vector<Question> m_questions;
    std::vector<domain::MoveNeed> m_needs; //!< of a move
    std::vector<domain::FieldValue> m_given; //!< what a new record gets without being asked
    FieldRows m_fields;
    ChangeRows m_changes;
    std::shared_ptr<std::vector<std::string>> m_doubts; //!< of the last Save
    bool m_checking = false;
};

} // namespace throughline::models
