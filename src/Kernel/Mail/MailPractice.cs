using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tandem.Kernel.Rooms;

namespace Tandem.Kernel.Mail;

/// <summary>How mail leaves the site.</summary>
internal static class MailPractice
{
    public static Practice Practice { get; } = new Practice("Mail")
        .Sets(MailSettings.All)
        .Table<LetterKey>(key =>
        {
            key.ToTable("letter_keys");
            key.HasKey(row => row.Id);
            key.Property(row => row.Id).ValueGeneratedNever();
        })
        .Uses(services => services.AddSingleton<LetterMarks>().TryAddSingleton<IPostman, SmtpPostman>());
}
