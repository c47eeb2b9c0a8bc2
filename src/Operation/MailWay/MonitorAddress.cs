using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Storage;
using Tandem.Operation.Integrations;

namespace Tandem.Operation.MailWay;

/// <summary>The mail addresses of integrations: a name nobody can guess, as a mailbox of its own or behind the plus of the desk's. It changes with the integration's key.</summary>
public sealed partial class MonitorAddress(LetterMarks marks)
{
    /// <summary>The address as its system has to write to it; null: the site has none of its own yet.</summary>
    internal async Task<string?> Of(Integration integration, OwnAddresses own, CancellationToken stop) =>
        await own.All(stop) is [var desk, ..] && desk.IndexOf('@') is > 0 and var at ? $"{desk[..at]}+{await Name(integration, stop)}{desk[at..]}" : null;

    /// <summary>The integration to which one of the addresses belongs.</summary>
    internal async Task<Integration?> Find(Store store, IEnumerable<string> addresses, CancellationToken stop)
    {
        foreach (var local in addresses.Select(address => address.Split('@')[0]))
        {
            var name = local[(local.IndexOf('+', StringComparison.Ordinal) + 1)..];
            if (Shape().Match(name) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
                && await store.Set<Integration>().AsNoTracking().SingleOrDefaultAsync(each => each.Serial == serial && each.Type == IntegrationType.Mail, stop) is { } integration
                && await Name(integration, stop) is var real && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(real)))
                return integration;
        }

        return null;
    }

    private async Task<string> Name(Integration integration, CancellationToken stop)
    {
        var code = await marks.Code($"{integration.Id} {Convert.ToHexStringLower(integration.KeyHash)}", stop);
        return string.Create(CultureInfo.InvariantCulture, $"int-{integration.Serial}-{code}");
    }

    [GeneratedRegex("^int-([0-9]{1,9})-[a-z2-7]{16}$")]
    private static partial Regex Shape();
}
