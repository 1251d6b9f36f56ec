// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace throughline::help {

struct HelpPage;

//! The pages of help for whoever reads it, and the one that is open. It knows nothing of anybody:
//! its texts are the app's own, and it is there before the device is unlocked.
class HelpModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    //! Where the reader may go, each {key, text, ...}, as in the navigation. None: the device is
    //! not open, and only what is for anybody is there.
    Q_PROPERTY(QVariantList places READ places WRITE setPlaces NOTIFY changed FINAL)
    //! The key of the open page. One that is not for this reader has no parts.
    Q_PROPERTY(QString page READ page WRITE setPage NOTIFY changed FINAL)
    //! {key, title, summary} each.
    Q_PROPERTY(QVariantList pages READ pages NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    //! Of the open page, each {heading, lines, place, placeText}: a line is {mark, plain, styled},
    //! with the number of a step, a dot, or nothing as its mark. A place where the reader may not
    //! go is empty.
    Q_PROPERTY(QVariantList parts READ parts NOTIFY changed FINAL)

public:
    explicit HelpModel(QObject *parent = nullptr);

    [[nodiscard]] QVariantList places() const { return m_places; }
    void setPlaces(const QVariantList &places);
    [[nodiscard]] QString page() const { return m_page; }
    void setPage(const QString &key);
    [[nodiscard]] QVariantList pages() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QVariantList parts() const;

    //! Says everything anew in another language.
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void changed();

private:
    [[nodiscard]] bool isFor(const HelpPage &page) const;
    [[nodiscard]] const HelpPage *open() const;
    //! The name of a place; empty where the reader may not go.
    [[nodiscard]] QString nameOf(const char *place) const;

    QVariantList m_places;
    QString m_page;
};

} // namespace throughline::help
