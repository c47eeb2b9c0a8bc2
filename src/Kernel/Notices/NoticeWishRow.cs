namespace Tandem.Kernel.Notices;

/// <summary>What a person chose; without a row the usual holds.</summary>
public sealed class NoticeWishRow
{
    public Guid Person { get; init; }

    public NoticeReason Reason { get; init; }

    public bool InApp { get; set; }

    public bool Mail { get; set; }
}
