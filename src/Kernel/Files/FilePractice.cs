using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Kernel.Files;

/// <summary>Files attached to records of every kind.</summary>
internal static class FilePractice
{
    public static Practice Practice { get; } = new Practice("Files")
        .Hangs(AttachmentAnswers.SubResource)
        .Table<Attachment>(attachment =>
        {
            attachment.ToTable("attachments");
            attachment.HasKey(each => each.Id);
            attachment.Ignore(each => each.About);
            attachment.HasIndex(each => new { each.Record, each.Id });
            attachment.HasIndex(each => each.KeptAs).IsUnique();
        })
        .Sets(FileRules.Largest, FileRules.Refused, FileRules.Allowed)
        .Repeats<SweepFiles>()
        .Uses(services => services.AddSingleton<FileKeep>().AddScoped<FileTransfer>());
}
