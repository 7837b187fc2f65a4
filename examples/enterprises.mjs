// Enterprises that are screened for risks, with what was found. All names are invented.

import { uscc } from './notices.mjs';

const NAMES = [
  '防城港示例海锋工具有限公司',
  '广西示例北仑阀门制造有限公司',
  '东兴示例边贸食品有限公司',
  '防城港示例港机装备股份有限公司',
  '上思示例茶业有限公司',
  '广西示例𬭚源设计有限公司',
  '防城港示例粮油加工有限公司',
  '东兴示例红木家具有限公司',
  '防城港示例新能源材料有限公司',
  '广西示例海洋生物科技有限公司',
  '上思示例糖业有限公司',
];
const COUNTIES = ['港口区', '防城区', '东兴市', '上思县'];

/** What may be found, and what to do about it; everything else is in order. */
const RISKS = {
  'OWN-1': ['两名主要研发人员未签订职务发明权属协议', 3, 4, '补签职务发明权属与奖酬协议'],
  'FEE-1': ['一件发明专利的年费已逾期，处于六个月宽限期内', 4, 5, '立即补缴年费及滞纳金，建立缴费台账'],
  'TM-1': ['主打产品在第35类未注册商标', 3, 3, '提交商标注册申请'],
};

const profile = (number) => ({
  name: NAMES[number],
  uscc: uscc(500 + number),
  industry: ['通用设备制造业', '食品制造业', '软件和信息技术服务业'][number % 3],
  county: COUNTIES[number % COUNTIES.length],
  staffCount: 30 + number * 17,
  mainProducts: null,
});

const screening = (number, enterprise) => ({
  day: 20 + number * 12,
  risks: Object.fromEntries(Object.entries(RISKS).filter((_, i) => (number + i) % 2 === 0)),
  input: {
    screeningId: `sample-1-screening-${String(number + 1).padStart(2, '0')}`,
    number: `示例-FX-2025-${String(number + 1).padStart(3, '0')}`,
    enterprise,
    inventory: [
      {
        right: { kind: 'TRADE_MARK', number: `第6${1000000 + number}号`, title: '示例商标' },
        status: 'IN_FORCE',
        expiresOn: '2031-05-20',
      },
      {
        right: { kind: 'INVENTION_PATENT', number: `ZL20211${100000 + number}.X`, title: '一种示例方法' },
        status: 'IN_FORCE',
        expiresOn: '2041-03-01',
      },
    ],
  },
});

/** Eleven enterprises; the first is screened twice, which makes it no second one. */
export const SCREENINGS = [...NAMES.map((_, i) => screening(i, profile(i))), screening(NAMES.length, profile(0))];
export const ENTERPRISES = NAMES.length;
