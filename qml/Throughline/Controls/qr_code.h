// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QBitArray>
#include <QtGui/QColor>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickPaintedItem>

namespace throughline::controls {

//! A text as a QR code, with the quiet edge that scanners need. Belongs to the scene's thread. Who
//! shows it says to a screen reader what it is, and shows the text in another way as well.
class QrCode : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    //! At most some 2,000 characters; empty draws nothing.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged FINAL)
    //! The text could be drawn.
    Q_PROPERTY(bool valid READ isValid NOTIFY textChanged FINAL)
    //! Scanners want the dark one on the light one, whatever the theme is.
    Q_PROPERTY(QColor dark READ dark WRITE setDark NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor light READ light WRITE setLight NOTIFY colorsChanged FINAL)

public:
    explicit QrCode(QQuickItem *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    [[nodiscard]] bool isValid() const { return m_side > 0; }
    [[nodiscard]] QColor dark() const { return m_dark; }
    void setDark(const QColor &dark);
    [[nodiscard]] QColor light() const { return m_light; }
    void setLight(const QColor &light);

    void paint(QPainter *painter) override;

signals:
    void textChanged();
    void colorsChanged();

private:
    QString m_text;
    QBitArray m_modules; //!< row by row, set where it is dark
    int m_side = 0; //!< of the square, in modules; 0 where there is none
    QColor m_dark = Qt::black;
    QColor m_light = Qt::white;
};

} // namespace throughline::controls
