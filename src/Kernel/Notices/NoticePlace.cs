using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Tandem.Kernel.Notices;

/// <summary>How far somebody has read down their notices, as an address carries it.</summary>
public sealed record NoticePlace(DateTimeOffset At, Guid Id)
{
    public string Cursor => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}.{Id:n}")));

    /// <exception cref="Malformed">It belongs to another list.</exception>
    public static NoticePlace Read(string cursor)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('.');
            return new(new(long.Parse(parts[0], CultureInfo.InvariantCulture), TimeSpan.Zero), Guid.ParseExact(parts[1], "n"));
        }
        catch (Exception fault) when (fault is FormatException or IndexOutOfRangeException or ArgumentException or OverflowException)
        {
            throw new Malformed("This cursor does not belong to this list.", "cursor");
        }
    }

    public IQueryable<Notice> After(IQueryable<Notice> notices) =>
        notices.Where(notice => notice.At < At || (notice.At == At && notice.Id.CompareTo(Id) < 0));
}
