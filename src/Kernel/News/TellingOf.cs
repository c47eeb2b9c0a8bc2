using System.Linq.Expressions;
using System.Text.Json;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.News;

/// <summary>Says, for a kind whose class is known, who is told of what happens to its records. Words are English sentences that pages translate.</summary>
public sealed class Telling<T>(RecordKind<T> kind) : Telling(kind) where T : Record<T>
{
    /// <summary>Whoever is put into this field has something to do: is told so, and what is said about it from then on.</summary>
    public Telling<T> Gives(Expression<Func<T, IId?>> field, string words)
    {
        var (name, read) = (NameOf(field), field.Compile());
        Doers.Add(record => read((T)record)?.Value);
        Rules.Add(new(NoticeReason.Assigned, fact => Becomes(fact, name) is not null, (fact, record) => Becomes(fact, name) is { } given && read((T)record)?.Value == given ? given : null, _ => words));
        return this;
    }

    /// <summary>A record that stands in this team's queue and is nobody's: those of the team are told who want it.</summary>
    public Telling<T> Queues(Expression<Func<T, IId?>> team, Expression<Func<T, IId?>> doer, string words)
    {
        var (teamName, doerName, teamOf, doerOf) = (NameOf(team), NameOf(doer), team.Compile(), doer.Compile());
        Rules.Add(new(NoticeReason.TeamQueue, fact => fact.Changed(teamName) || fact.Changed(doerName), (_, record) => doerOf((T)record) is null ? teamOf((T)record)?.Value : null, _ => words));
        return this;
    }

    /// <summary>Whoever stands in this field asked for the record: is told what is answered.</summary>
    public Telling<T> Answers(Func<T, IId?> field)
    {
        Asker = record => field((T)record)?.Value;
        return this;
    }

    /// <summary>Tells who asked for it that this happened.</summary>
    public Telling<T> Answers<TFact>(string words) where TFact : IFact => Answers<TFact>(_ => words);

    /// <param name="words">Null: the asker need not know.</param>
    public Telling<T> Answers<TFact>(Func<TFact, string?> words) where TFact : IFact =>
        Add(NoticeReason.Answers, (_, record) => Asker?.Invoke(record), words);

    /// <summary>Tells whom the fact itself names that what they asked for happened; the fact may be internal.</summary>
    /// <param name="right">By which they may know of it.</param>
    public Telling<T> Answers<TFact>(Func<TFact, IId?> whom, string words, string right) where TFact : IFact =>
        Add<TFact>(NoticeReason.Answers, (fact, _) => whom(fact)?.Value, _ => words, right);

    /// <summary>Tells those who do the work that this happened.</summary>
    public Telling<T> Calls<TFact>(string words) where TFact : IFact
    {
        foreach (var doer in Doers)
            Add<TFact>(NoticeReason.Assigned, (_, record) => doer(record), _ => words);
        return this;
    }

    /// <summary>Tells those who do the work, or the team in whose queue it lies while nobody does, that this happened.</summary>
    /// <param name="words">Null: nobody need know.</param>
    public Telling<T> Warns<TFact>(Func<T, IId?> team, Func<T, IId?> doer, Func<TFact, string?> words) where TFact : IFact
    {
        Add<TFact>(NoticeReason.Assigned, (_, record) => doer((T)record)?.Value, words);
        return Add<TFact>(NoticeReason.TeamQueue, (_, record) => doer((T)record) is null ? team((T)record)?.Value : null, words);
    }

    /// <summary>Tells whom the fact itself names that they have something to do.</summary>
    public Telling<T> Calls<TFact>(Func<TFact, IId?> whom, string words) where TFact : IFact =>
        Add<TFact>(NoticeReason.Assigned, (fact, _) => whom(fact)?.Value, _ => words);

    /// <summary>Asks a person something they may answer without any right to read the record.</summary>
    /// <param name="right">To answer it.</param>
    public Telling<T> Asks<TFact>(Func<T, IId?> whom, string words, string right) where TFact : IFact =>
        Add<TFact>(NoticeReason.Answers, (_, record) => whom((T)record)?.Value, _ => words, right);

    private Telling<T> Add<TFact>(NoticeReason reason, Func<TFact, IRecord, Guid?> whom, Func<TFact, string?> words, string? right = null) where TFact : IFact
    {
        var name = typeof(TFact).Name;
        Rules.Add(new(reason, fact => fact.Name == name, (fact, record) => whom(fact.As<TFact>(), record), fact => words(fact.As<TFact>()), right));
        return this;
    }

    /// <summary>The id a field was set to by the fact.</summary>
    private static Guid? Becomes(RecordedFact fact, string field) =>
        fact.Changed(field) && fact.ReadChanges().TryGetProperty(field, out var change) && change[1] is { ValueKind: JsonValueKind.String } to && to.TryGetGuid(out var id) ? id : null;

    /// <summary>As facts name the field that changed.</summary>
    private static string NameOf(Expression<Func<T, IId?>> field) =>
        Names.Camel(((field.Body is UnaryExpression boxed ? boxed.Operand : field.Body) as MemberExpression)?.Member.Name ?? throw new ArgumentException("Name a member of the record.", nameof(field)));
}
