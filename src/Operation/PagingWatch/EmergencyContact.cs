using Microsoft.Extensions.Configuration;

namespace Tandem.Operation.PagingWatch;

/// <summary>Who is told when people are no longer called in time; read from the settings file of the site when it starts, so that no database is needed.</summary>
/// <param name="Mail">Empty: nobody is written to.</param>
/// <param name="Webhook">An address that takes a POST; whoever writes the settings file is trusted, so it may lie in the own network. Empty: none.</param>
public sealed record EmergencyContact(string Mail, string Webhook)
{
    internal static EmergencyContact Read(IConfiguration settings) => new(settings["Watchdog:Mail"] ?? "", settings["Watchdog:Webhook"] ?? "");
}
