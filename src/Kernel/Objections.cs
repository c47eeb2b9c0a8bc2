namespace Tandem.Kernel;

/// <summary>Gathers what several rules say no to, so that whoever fills in a form learns all of it at once.</summary>
public sealed class Objections
{
    private readonly List<Complaint> complaints = [];

    public bool IsEmpty => complaints.Count == 0;

    /// <summary>Whether something is known to be wrong with a field, or with a part of it such as <c>custom.site</c>.</summary>
    public bool Concern(string field) => complaints.Exists(known => known.Field is { } about && (about == field || (about.StartsWith(field, StringComparison.Ordinal) && about[field.Length] == '.')));

    public void Add(Complaint complaint) => complaints.Add(complaint);

    /// <summary>All that was gathered, and what a rule says beyond it: of a field of which something is known to be wrong it says nothing new.</summary>
    public Refused With(Refused no) => new([.. complaints, .. no.Complaints.Where(each => !complaints.Exists(known => known == each || (known.Field is not null && known.Field == each.Field)))]);

    /// <summary>What a rule makes of a value; nothing where it says no, which <see cref="Demand"/> will tell.</summary>
    public T Hear<T>(Func<T> rule)
    {
        try
        {
            return rule();
        }
        catch (Refused no)
        {
            complaints.AddRange(no.Complaints);
            return default!;
        }
    }

    public async Task<T> Hear<T>(Func<Task<T>> rule)
    {
        try
        {
            return await rule();
        }
        catch (Refused no)
        {
            complaints.AddRange(no.Complaints);
            return default!;
        }
    }

    public void Hear(Action rule) => Hear(() =>
    {
        rule();
        return true;
    });

    public Task Hear(Func<Task> rule) => Hear(async () =>
    {
        await rule();
        return true;
    });

    /// <exception cref="Refused">A rule said no; every one that did is named.</exception>
    public void Demand()
    {
        if (complaints.Count > 0)
            throw new Refused(complaints);
    }
}
