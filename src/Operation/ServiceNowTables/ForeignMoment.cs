using System.Globalization;
using Tandem.Kernel.Text;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>Moments as the original writes them: <c>2026-05-03 12:00:00</c>, always UTC.</summary>
internal static class ForeignMoment
{
    /// <summary>Reads one, or a day: its first moment; or one as RFC 3339 writes it.</summary>
    public static bool TryRead(string text, out DateTimeOffset moment) =>
        (DateTimeOffset.TryParseExact(text.Trim(), [Column.MomentForm, "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment)
            && moment.Year is > 1 and < 9999)
        || Rfc3339.TryRead(text.Trim(), out moment);
}
