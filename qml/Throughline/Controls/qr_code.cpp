// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "qr_code.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <memory>

#include <qrencode.h>

namespace throughline::controls {

namespace {

//! Modules of light that belong around a code (ISO/IEC 18004).
constexpr int quietEdge = 4;

} // namespace

QrCode::QrCode(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(false);
}

void QrCode::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_modules.clear();
    m_side = 0;
    const QByteArray bytes = text.toUtf8();
    // A fifteenth of it may be dirt, or a finger.
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        bytes.isEmpty() ? nullptr : QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M),
        &QRcode_free);
    if (code) {
        m_side = code->width;
        m_modules.resize(m_side * m_side);
        for (int at = 0; at < m_modules.size(); ++at)
            m_modules.setBit(at, (code->data[at] & 1) != 0);
    }
    update();
    emit textChanged();
}

void QrCode::setDark(const QColor &dark)
{
    if (dark == m_dark)
        return;
    m_dark = dark;
    update();
    emit colorsChanged();
}

void QrCode::setLight(const QColor &light)
{
    if (light == m_light)
        return;
    m_light = light;
    update();
    emit colorsChanged();
}

void QrCode::paint(QPainter *painter)
{
    if (!isValid())
        return;
    // Whole pixels for each module, so that all are of one size.
    const int side = m_side + 2 * quietEdge;
    const int room = static_cast<int>(std::min(width(), height()));
    const int module = std::max(1, room / side);
    const int edge = (room - module * m_side) / 2;
    painter->fillRect(0, 0, room, room, m_light);
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x) {
            if (m_modules.at(y * m_side + x))
                painter->fillRect(edge + x * module, edge + y * module, module, module, m_dark);
        }
    }
}

} // namespace throughline::controls
