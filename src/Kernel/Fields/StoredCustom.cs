using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Fields;

/// <summary>Lets a query ask for the value of a custom field, which both databases take out of the record's JSON.</summary>
public static class StoredCustom
{
    internal static readonly MethodInfo TextMethod = typeof(StoredCustom).GetMethod(nameof(Text))!;
    internal static readonly MethodInfo NumberMethod = typeof(StoredCustom).GetMethod(nameof(Number))!;

    /// <summary>The value as text; in queries only.</summary>
    public static string? Text(CustomValues values, string name) => throw Unasked(values, name);

    /// <summary>The value as a number; in queries only.</summary>
    public static double? Number(CustomValues values, string name) => throw Unasked(values, name);

    internal static void Map(ModelBuilder model, DatabaseKind database)
    {
        model.HasDbFunction(TextMethod).HasTranslation(of => database == DatabaseKind.Sqlite ? OnSqlite(of, typeof(string)) : OnPostgres(of));
        model.HasDbFunction(NumberMethod).HasTranslation(of => database == DatabaseKind.Sqlite
            ? OnSqlite(of, typeof(double))
            : new SqlUnaryExpression(ExpressionType.Convert, OnPostgres(of), typeof(double), new DoubleTypeMapping("double precision")));
    }

    private static SqlFunctionExpression OnSqlite(IReadOnlyList<SqlExpression> of, Type type) => new(
        "json_extract", [of[0], new SqlConstantExpression($"$.{NameIn(of)}", new StringTypeMapping("TEXT", null))], nullable: true, argumentsPropagateNullability: [false, false], type,
        type == typeof(string) ? new StringTypeMapping("TEXT", null) : new DoubleTypeMapping("REAL"));

    private static SqlFunctionExpression OnPostgres(IReadOnlyList<SqlExpression> of)
    {
        var text = new StringTypeMapping("text", null);
        var json = new SqlUnaryExpression(ExpressionType.Convert, of[0], typeof(string), new StringTypeMapping("jsonb", null));
        return new("jsonb_extract_path_text", [json, new SqlConstantExpression(NameIn(of), text)], nullable: true, argumentsPropagateNullability: [false, false], typeof(string), text);
    }

    /// <summary>A name holds letters and digits alone, and is part of the query's shape.</summary>
    private static string NameIn(IReadOnlyList<SqlExpression> of) => (string)((SqlConstantExpression)of[1]).Value!;

    private static InvalidOperationException Unasked(CustomValues values, string name) => new($"Only a query can take {name} out of {values.Json.Length} characters.");
}
