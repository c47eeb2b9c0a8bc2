using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.ServiceNowLog;

/// <summary>Reads an audit extract of a ServiceNow instance row by row; what cannot be read is reported and passed over.</summary>
public sealed class LogReader(TextReader text, Action<LogRejection> reject)
{
    private static readonly string[] Kept = ["location", "cmdb_ci", "problem_id", "rfc", "vendor", "caused_by"];

    /// <summary>The rows in the order of the file.</summary>
    /// <exception cref="InvalidDataException">The file has not the columns of such an extract.</exception>
    public IEnumerable<LogRow> Rows()
    {
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, CacheFields = true });
        if (!csv.Read() || !csv.ReadHeader() || !csv.HeaderRecord!.Contains("incident_state") || !csv.HeaderRecord!.Contains("sys_updated_at"))
            throw new InvalidDataException("This is no incident log: the columns \"incident_state\" and \"sys_updated_at\" are missing.");
        while (csv.Read())
        {
            if (Read(csv) is { } row)
                yield return row;
        }
    }

    private LogRow? Read(CsvReader csv)
    {
        var line = csv.Parser.RawRow;
        try
        {
            var (state, reason) = State(csv["incident_state"]!);
            return new LogRow(
                line,
                Required(csv, "number"),
                state,
                reason,
                int.Parse(csv["reassignment_count"]!, CultureInfo.InvariantCulture),
                int.Parse(csv["reopen_count"]!, CultureInfo.InvariantCulture),
                Text(csv, "caller_id"),
                Text(csv, "opened_by"),
                Moment(csv, "opened_at") ?? throw new FormatException("opened_at is missing"),
                Text(csv, "sys_updated_by"),
                Moment(csv, "sys_updated_at") ?? throw new FormatException("sys_updated_at is missing"),
                ChannelOf(Text(csv, "contact_type")),
                Text(csv, "category"),
                Text(csv, "subcategory"),
                Text(csv, "u_symptom"),
                LevelOf(csv, "impact"),
                LevelOf(csv, "urgency"),
                FirstDigit(csv, "priority"),
                Text(csv, "assignment_group"),
                Text(csv, "assigned_to"),
                Text(csv, "closed_code"),
                Text(csv, "resolved_by"),
                Moment(csv, "resolved_at"),
                Moment(csv, "closed_at"),
                References(csv));
        }
        catch (Exception fault) when (fault is FormatException or OverflowException or CsvHelperException)
        {
            reject(new(line, csv.Parser.Record is { Length: > 0 } cells ? cells[0] : "", fault.Message));
            return null;
        }
    }

    private static (string? State, PendingReason? Reason) State(string state) => state switch
    {
        "New" => (IncidentLife.New, null),
        "Active" => (IncidentLife.InProgress, null),
        "Awaiting User Info" => (IncidentLife.Pending, PendingReason.Requester),
        "Awaiting Vendor" => (IncidentLife.Pending, PendingReason.Supplier),
        "Awaiting Problem" => (IncidentLife.Pending, PendingReason.Change),
        "Awaiting Evidence" => (IncidentLife.Pending, PendingReason.Evidence),
        "Resolved" => (IncidentLife.Resolved, null),
        "Closed" => (IncidentLife.Closed, null),
        _ => throw new FormatException($"The state \"{state}\" is not one of an incident."),
    };

    private static Channel ChannelOf(string contact) => contact switch
    {
        "Phone" or "IVR" => Channel.Phone,
        "Email" => Channel.Mail,
        "Self service" => Channel.Portal,
        _ => Channel.Walkup,
    };

    private static Level LevelOf(CsvReader csv, string column) => (Level)FirstDigit(csv, column) is >= Level.High and <= Level.Low and var level
        ? level
        : throw new FormatException($"{column} is none of 1, 2 and 3.");

    private static int FirstDigit(CsvReader csv, string column) =>
        csv[column] is [>= '0' and <= '9' and var digit, ..] ? digit - '0' : throw new FormatException($"{column} does not begin with a digit.");

    private static string Text(CsvReader csv, string column) => csv[column] is { } text and not "?" ? string.Intern(text) : "";

    private static string Required(CsvReader csv, string column) =>
        Text(csv, column) is { Length: > 0 } text ? text : throw new FormatException($"{column} is missing.");

    private static DateTimeOffset? Moment(CsvReader csv, string column) => csv[column] switch
    {
        null or "?" or "" => null,
        var text => DateTimeOffset.ParseExact(text, "d/M/yyyy HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
    };

    /// <summary>Whether the other system saw its promise kept is known only when the incident closes: earlier rows say it too, and must not.</summary>
    private static Dictionary<string, string> References(CsvReader csv) =>
        (csv["incident_state"] == "Closed" ? Kept.Append("made_sla") : Kept).Select(column => (column, text: Text(csv, column))).Where(pair => pair.text.Length > 0).ToDictionary(pair => pair.column, pair => pair.text);
}
