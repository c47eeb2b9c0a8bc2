using Microsoft.Extensions.DependencyInjection.Extensions;
using Tandem.Kernel.Rooms;

namespace Tandem.Kernel.Mail;

/// <summary>How mail leaves the site.</summary>
internal static class MailPractice
{
    public static Practice Practice { get; } = new Practice("Mail")
        .Sets(MailSettings.All)
        .Uses(services => services.TryAddSingleton<IPostman, SmtpPostman>());
}
