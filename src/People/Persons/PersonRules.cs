using System.Globalization;
using System.Net.Mail;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Tandem.Kernel;
using Tandem.Kernel.Storage;

namespace Tandem.People.Persons;

/// <summary>What must be true of every person, whoever enters them.</summary>
internal static partial class PersonRules
{
    /// <summary>What people type and what is stored are compared in lower case, without the spaces around.</summary>
    public static string? Fold(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim().ToLowerInvariant();

    public static string Line(string? text, string field, int longest = 200)
    {
        var line = text?.Trim() ?? "";
        if (line.Any(char.IsControl))
            throw new Refused("Write it in one line, without control characters.", field);
        return line.Length <= longest ? line : throw new Refused($"Use at most {longest} characters.", field);
    }

    public static string Name(string? text, string field = "name") =>
        Line(text, field) is { Length: > 0 } name ? name : throw new Refused("Give a name.", field);

    public static string? UserName(string? text) => Fold(text) switch
    {
        null => null,
        var name when Name().IsMatch(name) => name,
        _ => throw new Refused("Use 1 to 100 letters, digits, dots, dashes, underscores or @, beginning with a letter or digit.", "userName"),
    };

    public static string? Email(string? text, string field = "email") => Fold(text) switch
    {
        null => null,
        { Length: <= 254 } address when !address.Any(letter => char.IsControl(letter) || letter is ' ' or '<' or '>' or ',' or ';')
            && MailAddress.TryCreate(address, out var read) && read.Address == address => address,
        _ => throw new Refused("This is not an e-mail address.", field),
    };

    public static string Zone(string? text) => text switch
    {
        null or "" => "",
        _ when DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is not null => text,
        _ => throw new Refused("Name an IANA time zone, such as Europe/Vienna.", "zone"),
    };

    public static string Language(string? text) => text switch
    {
        null or "" => "",
        { Length: <= 20 } when LanguageTag().IsMatch(text) => CultureInfo.GetCultureInfo(text).Name,
        _ => throw new Refused("Name a language such as en or de-AT.", "language"),
    };

    /// <summary>Refuses a user name or address that somebody else has.</summary>
    public static async Task DemandFree(Store store, Person person, CancellationToken stop)
    {
        if (person.UserName is { } name && await store.People.AnyAsync(other => other.UserName == name && other.Id != person.Id, stop))
            throw new Refused("Somebody else has this user name.", "userName");
        if (person.Email is { } email && await store.People.AnyAsync(other => other.Email == email && other.Id != person.Id, stop))
            throw new Refused("Somebody else has this e-mail address.", "email");
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9._@-]{0,99}$")]
    private static partial Regex Name();

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguageTag();
}
