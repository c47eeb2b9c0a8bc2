using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Rooms;

namespace Tandem.Kernel.Links;

/// <summary>Links between records of every kind.</summary>
internal static class LinkPractice
{
    public static Practice Practice { get; } = new Practice("Links")
        .Hangs(LinkAnswers.SubResource)
        .Table<Link>(link =>
        {
            link.ToTable("links");
            link.HasKey(each => each.Id);
            link.Ignore(each => each.Source);
            link.Ignore(each => each.Target);
            link.HasIndex(each => new { each.From, each.Relation, each.To }).IsUnique();
            link.HasIndex(each => each.To);
        })
        .Relates("relatesTo", "Relates to", "relatesTo", "Relates to")
        .Relates("duplicates", "Duplicates", "duplicatedBy", "Duplicated by")
        .Relates("causedBy", "Caused by", "causes", "Causes")
        .Relates("partOf", "Part of", "consistsOf", "Consists of");
}
