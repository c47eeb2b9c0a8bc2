namespace Tandem.People.Holidays;

/// <summary>What rule files call by a word they share between countries.</summary>
internal static class HolidayNames
{
    private static readonly Dictionary<string, (string English, string German)> Known = new()
    {
        ["01-01"] = ("New Year's Day", "Neujahr"),
        ["01-06"] = ("Epiphany", "Heilige Drei Könige"),
        ["03-08"] = ("International Women's Day", "Internationaler Frauentag"),
        ["05-01"] = ("Labour Day", "Tag der Arbeit"),
        ["08-15"] = ("Assumption of Mary", "Mariä Himmelfahrt"),
        ["11-01"] = ("All Saints' Day", "Allerheiligen"),
        ["11-02"] = ("All Souls' Day", "Allerseelen"),
        ["12-08"] = ("Immaculate Conception", "Mariä Empfängnis"),
        ["12-24"] = ("Christmas Eve", "Heiligabend"),
        ["12-25"] = ("Christmas Day", "Weihnachten"),
        ["12-26"] = ("Boxing Day", "Zweiter Weihnachtstag"),
        ["12-31"] = ("New Year's Eve", "Silvester"),
        ["easter -47"] = ("Shrove Tuesday", "Faschingsdienstag"),
        ["easter -46"] = ("Ash Wednesday", "Aschermittwoch"),
        ["easter -3"] = ("Maundy Thursday", "Gründonnerstag"),
        ["easter -2"] = ("Good Friday", "Karfreitag"),
        ["easter -1"] = ("Holy Saturday", "Karsamstag"),
        ["easter"] = ("Easter Sunday", "Ostersonntag"),
        ["easter 1"] = ("Easter Monday", "Ostermontag"),
        ["easter 39"] = ("Ascension Day", "Christi Himmelfahrt"),
        ["easter 49"] = ("Whit Sunday", "Pfingstsonntag"),
        ["easter 50"] = ("Whit Monday", "Pfingstmontag"),
        ["easter 60"] = ("Corpus Christi", "Fronleichnam"),
        ["Constitution Day"] = ("Constitution Day", "Tag der Verfassung"),
        ["Independence Day"] = ("Independence Day", "Unabhängigkeitstag"),
        ["National Holiday"] = ("National Day", "Nationalfeiertag"),
        ["Reformation Day"] = ("Reformation Day", "Reformationstag"),
        ["Buß- und Bettag"] = ("Day of Repentance and Prayer", "Buß- und Bettag"),
    };

    /// <param name="language">Two letters; what is neither English nor German is named in English.</param>
    public static string Of(string word, string language) => !Known.TryGetValue(word, out var names) ? word : language == "de" ? names.German : names.English;
}
