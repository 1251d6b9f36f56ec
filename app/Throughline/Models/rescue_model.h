// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows.h"
#include "rows_model.h"
#include "service/rescue.h"
#include "session_model.h"

#include <QUrl>

namespace throughline::models {

class RescuedRows : public RowsModel<WaitingRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! Work that its device may send no more: writing what is sealed for the managers to a file, and,
//! as a manager, looking into such a file and taking over what is in it (sync.md D7, D10).
class RescueModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! Changes that are sealed on this device and in no file yet.
    Q_PROPERTY(int sealedHere READ sealedHere NOTIFY changed FINAL)
    Q_PROPERTY(QString sealedText READ sealedText NOTIFY changed FINAL)
    //! What came of writing the file; empty before.
    Q_PROPERTY(QString savedText READ savedText NOTIFY changed FINAL)
    //! A file is open: whose it is, and what is in it.
    Q_PROPERTY(bool open READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(QString fromText READ fromText NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *records READ records CONSTANT FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    //! So many would be written here.
    Q_PROPERTY(int adoptable READ adoptable NOTIFY changed FINAL)
    Q_PROPERTY(QString adoptedText READ adoptedText NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] int sealedHere() const { return m_sealedHere; }
    [[nodiscard]] QString sealedText() const;
    [[nodiscard]] QString savedText() const { return m_savedText; }
    [[nodiscard]] bool isOpen() const { return !m_file.isEmpty(); }
    [[nodiscard]] QString fromText() const { return m_fromText; }
    [[nodiscard]] QAbstractItemModel *records() { return &m_rows; }
    [[nodiscard]] int count() const { return m_rows.wholeCount(); }
    [[nodiscard]] int adoptable() const { return m_adoptable; }
    [[nodiscard]] QString adoptedText() const { return m_adoptedText; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    //! Writes what is sealed here, in place of what the file was.
    Q_INVOKABLE void save(const QUrl &file);
    //! Looks into a file; nothing is changed.
    Q_INVOKABLE void look(const QUrl &file);
    //! Writes what can be taken over as this device's work.
    Q_INVOKABLE void adopt();

signals:
    void changed();

private:
    void listenTo(Session &session) override;

    struct Looked
    {
        QByteArray file;
        service::RescueRead read;
    };
    void refresh();
    //! `source` is called on the device's thread.
    void read(std::function<base::Result<QByteArray>()> source, bool adopt);
    void show();

    int m_sealedHere = 0;
    QString m_savedText;
    QByteArray m_file; //!< the file that is open, as it was read
    service::RescueRead m_read; //!< what is in it
    bool m_adopted = false; //!< and was taken over
    QString m_fromText;
    RescuedRows m_rows;
    int m_adoptable = 0;
    QString m_adoptedText;
    QString m_problem;
    bool m_busy = false;
};

} // namespace throughline::models
